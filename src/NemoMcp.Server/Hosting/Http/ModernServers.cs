using System.Collections.Concurrent;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>Servers of the newer era that wait for their next request: to make one costs as much as most answers.</summary>
internal sealed class ModernServers(Func<McpServerOptions> offer) : IAsyncDisposable
{
    // As many calls as a busy host has at once; in a rush more are made, and thrown away after it.
    private const int MostKept = 128;

    private readonly ConcurrentStack<ModernServer> _free = new();
    private int _kept;

    public ModernServer Take()
    {
        if (!_free.TryPop(out var known))
        {
            return new ModernServer(offer());
        }

        Interlocked.Decrement(ref _kept);
        return known;
    }

    public ValueTask GiveBackAsync(ModernServer used)
    {
        if (used.IsFree && Interlocked.Increment(ref _kept) <= MostKept)
        {
            _free.Push(used);
            return ValueTask.CompletedTask;
        }

        if (used.IsFree)
        {
            Interlocked.Decrement(ref _kept);
        }

        return used.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        while (_free.TryPop(out var known))
        {
            await known.DisposeAsync();
        }
    }
}
