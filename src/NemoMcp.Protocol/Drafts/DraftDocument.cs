using System.Text.Json;

namespace NemoMcp.Protocol.Drafts;

/// <summary>
/// A timeline as the backend holds it. The text is kept exactly as it was read, because a render must be given the
/// draft unchanged and most of its fields are undocumented; beside it stands what can be understood.
/// </summary>
public sealed record DraftDocument
{
    /// <summary>The JSON text, byte for byte as it came.</summary>
    public required string RawJson { get; init; }

    public string? Title { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>The backend says that the shape was asked for, and is not just that of the first picture.</summary>
    public bool IsShapeWanted { get; init; }

    /// <summary>How pictures of another shape fill the canvas, where the backend says so: <c>blur</c>, <c>bars</c>.</summary>
    public string? Fit { get; init; }

    /// <summary>The loudness that the film is brought to, where the backend says so.</summary>
    public double? LoudnessLufs { get; init; }

    /// <summary>The draft's own duration (<c>d</c>), else the end of its last segment.</summary>
    public required long DurationMs { get; init; }

    public required IReadOnlyList<DraftTrack> Tracks { get; init; }

    /// <summary>A film can be made when at least one track holds a segment.</summary>
    public bool IsExportable => Tracks.Any(track => track.Segments.Count > 0);

    /// <summary>Reads a draft; null when the element is absent, empty or no draft at all.</summary>
    public static DraftDocument? Read(JsonElement element) => DraftReader.Read(element);
}
