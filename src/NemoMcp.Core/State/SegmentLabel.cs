namespace NemoMcp.Core.State;

/// <summary>A segment in an answer.</summary>
public sealed record SegmentLabel
{
    /// <summary>From 1.</summary>
    public required int Index { get; init; }

    public required string Label { get; init; }

    public required long StartMs { get; init; }

    public required long EndMs { get; init; }

    public required long DurationMs { get; init; }

    public string? Text { get; init; }

    public int? VolumePercent { get; init; }

    /// <summary>True where the backend gives no times of its own.</summary>
    public bool? Estimated { get; init; }
}
