namespace NemoMcp.Core.State;

/// <summary>A track in an answer.</summary>
public sealed record TrackLabel
{
    /// <summary>From 1, as in the summary.</summary>
    public required int Index { get; init; }

    /// <summary><c>video</c>, <c>audio</c>, <c>text</c>, <c>other</c>.</summary>
    public required string Type { get; init; }

    public required int TypeCode { get; init; }

    public required IReadOnlyList<SegmentLabel> Segments { get; init; }
}
