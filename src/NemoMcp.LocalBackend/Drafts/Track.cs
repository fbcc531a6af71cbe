namespace NemoMcp.LocalBackend.Drafts;

/// <summary>A row of the timeline.</summary>
public sealed record Track
{
    public required TrackKind Kind { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<Segment> Segments { get; init; }
}
