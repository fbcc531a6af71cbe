using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>How films are run.</summary>
public sealed record RenderRunnerOptions
{
    /// <summary>A run longer than this is stopped; 2 hours by default: an hour of vertical HD takes about one on two cores.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(2);

    /// <summary>A run that takes more memory is stopped; 4 GB by default: a hundred clips of 1080p take some 2.5.</summary>
    public long MostMemoryBytes { get; init; } = 4_000_000_000;

    /// <summary>A film that grows past this is given up; 20 GB by default: four hours of 1080p at its best are half of it.</summary>
    public long MostFilmBytes { get; init; } = 20_000_000_000;

    /// <summary>Which ffmpeg; the one on PATH by default, looked up at each run, so that it may be installed meanwhile.</summary>
    public FFmpegPrograms? Programs { get; init; }
}
