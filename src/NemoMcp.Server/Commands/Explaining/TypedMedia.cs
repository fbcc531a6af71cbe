using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Explaining;

/// <summary>Files that a person typed, as the editor sees uploads; they are looked at and not copied.</summary>
internal sealed class TypedMedia(string home, TimeProvider clock)
{
    public async Task<IReadOnlyList<MediaItem>> ReadAsync(IReadOnlyList<string> typed, CancellationToken cancellationToken)
    {
        var paths = typed.Select(name => TypedPath.Full(name, Directory.GetCurrentDirectory(), home)).ToList();
        TypedPath.RequireThere(paths);
        var items = new List<MediaItem>();
        foreach (var path in paths)
        {
            items.Add(await ItemAsync(path, items.Count + 1, cancellationToken));
        }

        return items;
    }

    private async Task<MediaItem> ItemAsync(string path, int number, CancellationToken cancellationToken)
    {
        // An address is no file of this machine, and fetching it is more than explaining.
        var facts = File.Exists(path) ? await new MediaProbe(clock).ProbeAsync(path, cancellationToken) : null;
        return new MediaItem
        {
            Id = new MediaId(string.Create(CultureInfo.InvariantCulture, $"file{number}")),
            FileName = Path.GetFileName(path),
            Path = path,
            Facts = facts ?? throw new NemoException(NemoErrorCode.UnsupportedMedia, path),
            Sha256 = "",
            SizeBytes = new FileInfo(path).Length,
            Number = number,
        };
    }
}
