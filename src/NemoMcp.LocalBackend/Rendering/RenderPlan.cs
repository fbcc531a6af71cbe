using NemoMcp.LocalBackend.Rendering.Titles;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>One run of ffmpeg, decided and not yet started.</summary>
public sealed record RenderPlan
{
    /// <summary>As a list: no shell ever sees it. Ends before the film's name, which the runner adds.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>How long the film will be, for percentages.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>By so much of the film ffmpeg is further than it says: what an encoder has taken in and not given out.</summary>
    public TimeSpan Held { get; init; }

    /// <summary>Where the film appears when it is whole.</summary>
    public required string FilmPath { get; init; }

    /// <summary>The render's own folder: ffmpeg runs in it, so that filters name files without a path.</summary>
    public required string WorkFolder { get; init; }

    /// <summary>What to measure first, for a film whose loudness is fixed; its arguments then have a place for the gain.</summary>
    public LoudnessPass? Loudness { get; init; }

    /// <summary>The lines of titles, whose files and fonts the runner puts into the work folder for the run.</summary>
    public IReadOnlyList<TitleLine> TitleLines { get; init; } = [];
}
