namespace NemoMcp.Protocol.Drafts;

/// <summary>One piece on a track (<c>sg</c>).</summary>
public sealed record DraftSegment
{
    /// <summary>The backend's id, when it has one: two drafts are compared by it.</summary>
    public string? Id { get; init; }

    /// <summary>A name for people: the file's name, the text, or a number.</summary>
    public required string Label { get; init; }

    public required long StartMs { get; init; }

    public required long DurationMs { get; init; }

    public long EndMs => StartMs + DurationMs;

    public string? Text { get; init; }

    public int? VolumePercent { get; init; }

    /// <summary>True where the backend gave no start and the pieces were laid out one after the other.</summary>
    public bool Estimated { get; init; }

    /// <summary>Other short values of the piece, by their key: speed, fades, colour, look. At most two dozen, cleaned and bounded.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
