using System.Numerics;
using NemoMcp.Media;

namespace NemoMcp.Soak.Judging;

/// <summary>Whether a file is a whole film: the very bytes that the backend made, or else as many of them, with no more bits turned round than the network turned, and a film to ffprobe.</summary>
internal static class FilmLook
{
    /// <summary>What is wrong with a file; null for a whole film.</summary>
    /// <param name="path">The file.</param>
    /// <param name="backendFolder">Where the backend keeps the films that it made.</param>
    /// <param name="bitsTurned">How many bits the network turned round on this journey: no client sees one in the middle of a picture without a checksum from the backend, and the contract has none.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<FilmFinding> OfAsync(string path, string backendFolder, int bitsTurned, CancellationToken stop)
    {
        if (Path.GetFileName(path).StartsWith('.') || path.EndsWith(".part", StringComparison.Ordinal))
        {
            return new("a temporary name was left behind.");
        }

        var bytes = await File.ReadAllBytesAsync(path, stop);
        var (made, least) = (0, int.MaxValue);
        foreach (var original in Originals(backendFolder).Where(file => file.Length == bytes.Length))
        {
            made++;
            least = Math.Min(least, BitsBetween(await File.ReadAllBytesAsync(original.FullName, stop), bytes));
        }

        return made is 0 ? new($"{bytes.Length} bytes, and the backend made no film of that length.")
            : least is 0 ? new(null)
            : least > bitsTurned ? new($"{least} bits differ from every film that the backend made, and the network turned {bitsTurned} round.")
            : new(await ProbeAsync(path, stop)) { IsHarmed = true };
    }

    private static int BitsBetween(byte[] film, byte[] other) => film.Zip(other, (one, two) => BitOperations.PopCount((uint)(one ^ two))).Sum();

    private static IEnumerable<FileInfo> Originals(string backendFolder) =>
        new DirectoryInfo(Path.Combine(backendFolder, "renders")) is { Exists: true } renders ? renders.EnumerateFiles("*.mp4", SearchOption.AllDirectories) : [];

    // What can still be asked is whether it is a film.
    private static async Task<string?> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await new MediaProbe(TimeProvider.System).ProbeAsync(path, cancellationToken) is { Duration.Ticks: > 0 } ? null : "ffprobe finds no film in it.";
        }
        catch (FFmpegFailedException)
        {
            return "ffprobe cannot read it.";
        }
    }
}

/// <summary>What a look at a film found.</summary>
/// <param name="Fault">What is wrong with it; null for a whole film.</param>
internal sealed record FilmFinding(string? Fault)
{
    /// <summary>It is whole and plays, and is not bit for bit what the backend made.</summary>
    public bool IsHarmed { get; init; }
}
