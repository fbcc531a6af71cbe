namespace NemoMcp.Protocol.Drafts;

/// <summary>One track of a timeline (<c>t</c>).</summary>
public sealed record DraftTrack
{
    /// <summary>The backend's number (<c>tt</c>), kept for kinds that are not documented.</summary>
    public required int TypeCode { get; init; }

    public required DraftTrackType Type { get; init; }

    /// <summary>A name of its own, if the backend gives one.</summary>
    public string? Label { get; init; }

    public required IReadOnlyList<DraftSegment> Segments { get; init; }
}
