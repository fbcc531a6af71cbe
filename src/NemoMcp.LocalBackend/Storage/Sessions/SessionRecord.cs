using System.Text.Json;

namespace NemoMcp.LocalBackend.Storage.Sessions;

/// <summary>All that is known of a session.</summary>
internal sealed record SessionRecord
{
    public required string SessionId { get; init; }

    public required string TaskId { get; init; }

    public required string TaskName { get; init; }

    public string? Language { get; init; }

    public required string UserId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<StoredMedia> Media { get; init; } = [];

    /// <summary>Null before the first edit.</summary>
    public JsonElement? Draft { get; init; }

    /// <summary>The number of the newest upload that an edit has seen; those above are new.</summary>
    public int UsedThrough { get; init; }

    /// <summary>Timelines before this one, the oldest first: what can be undone.</summary>
    public IReadOnlyList<KeptDraft> Past { get; init; } = [];

    /// <summary>Timelines that were undone, the next one first.</summary>
    public IReadOnlyList<KeptDraft> Future { get; init; } = [];

    /// <summary>How many messages were answered.</summary>
    public int Turns { get; init; }
}
