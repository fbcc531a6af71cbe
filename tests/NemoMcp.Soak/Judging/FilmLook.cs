using NemoMcp.Media;

namespace NemoMcp.Soak.Judging;

/// <summary>Whether a file is a whole film: the very bytes that the backend made, or else as many of them as it made, and a film to ffprobe.</summary>
internal static class FilmLook
{
    /// <summary>What is wrong with a file; null for a whole film.</summary>
    public static async Task<string?> FaultOfAsync(string path, string backendFolder, CancellationToken cancellationToken)
    {
        if (Path.GetFileName(path).StartsWith('.') || path.EndsWith(".part", StringComparison.Ordinal))
        {
            return "a temporary name was left behind.";
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var made = Originals(backendFolder).Where(file => file.Length == bytes.Length).Select(file => file.FullName).ToList();
        foreach (var original in made)
        {
            var film = await File.ReadAllBytesAsync(original, cancellationToken);
            if (film.AsSpan().SequenceEqual(bytes))
            {
                return null;
            }
        }

        return made.Count is 0 ? $"{bytes.Length} bytes, and the backend made no film of that length." : await ProbeAsync(path, cancellationToken);
    }

    private static IEnumerable<FileInfo> Originals(string backendFolder) =>
        new DirectoryInfo(Path.Combine(backendFolder, "renders")) is { Exists: true } renders ? renders.EnumerateFiles("*.mp4", SearchOption.AllDirectories) : [];

    // A bit that turned round on the way, and that no length tells of: what can still be asked is whether it is a film.
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
