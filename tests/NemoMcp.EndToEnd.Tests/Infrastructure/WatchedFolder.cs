using System.Threading.Channels;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>Waits for what another process writes into a folder, without asking in a circle.</summary>
internal static class WatchedFolder
{
    /// <summary>Returns when <paramref name="done"/> holds; it is asked again at every change below the folder.</summary>
    public static async Task UntilAsync(string folder, Func<bool> done)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
        watcher.Created += (_, _) => changes.Writer.TryWrite(true);
        watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        var limit = TestLimits.Token();
        while (!done())
        {
            await changes.Reader.ReadAsync(limit);
        }
    }
}
