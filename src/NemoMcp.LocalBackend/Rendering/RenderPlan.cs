namespace NemoMcp.LocalBackend.Rendering;

/// <summary>One run of ffmpeg, decided and not yet started.</summary>
public sealed record RenderPlan
{
    /// <summary>As a list: no shell ever sees it.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>How long the film will be, for percentages.</summary>
    public required TimeSpan Duration { get; init; }
}
