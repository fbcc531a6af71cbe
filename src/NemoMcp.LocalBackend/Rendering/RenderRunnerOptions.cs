using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>How films are run.</summary>
public sealed record RenderRunnerOptions
{
    /// <summary>A run longer than this is stopped; 2 hours by default: an hour of vertical HD takes about one on two cores.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Which ffmpeg; the one on PATH by default, looked up at each run, so that it may be installed meanwhile.</summary>
    public FFmpegPrograms? Programs { get; init; }
}
