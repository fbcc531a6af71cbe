using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Editing;

/// <summary>What the editor is given.</summary>
public sealed record EditorInput
{
    /// <summary>Null before the first edit.</summary>
    public required Draft? Draft { get; init; }

    /// <summary>Every upload of the session, in order.</summary>
    public required IReadOnlyList<MediaItem> Media { get; init; }

    /// <summary>Uploads since the last edit: the ones that this edit uses.</summary>
    public required IReadOnlyList<MediaItem> NewMedia { get; init; }

    /// <summary>Timelines before this one, the oldest first: what can be undone.</summary>
    public IReadOnlyList<Draft> Past { get; init; } = [];

    /// <summary>Timelines that were undone, the next one first.</summary>
    public IReadOnlyList<Draft> Future { get; init; } = [];

    /// <summary>What was measured of the files; <see cref="EditorReading.WantsSurvey"/> tells whether a message needs it.</summary>
    public IReadOnlyDictionary<MediaId, MediaSurvey> Surveys { get; init; } = new Dictionary<MediaId, MediaSurvey>();

    public required string Message { get; init; }

    /// <summary>The session's language as given at its creation, such as <c>en</c> or <c>zh-CN</c>; null: from the message.</summary>
    public string? Language { get; init; }

    /// <summary>The session's name, for the draft's title.</summary>
    public required string ProjectName { get; init; }
}
