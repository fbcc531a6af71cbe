using System.Text.Json;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Protocol.Sessions;

/// <summary>What the backend knows of a session: the last word on whether an edit happened.</summary>
public sealed record SessionState
{
    public string? SessionId { get; init; }

    public string? TaskId { get; init; }

    public string? TaskName { get; init; }

    public string? UserId { get; init; }

    /// <summary>The timeline; null while there is none.</summary>
    public DraftDocument? Draft { get; init; }

    /// <summary>Uploaded and generated media; a list or an object, its fields undocumented.</summary>
    public JsonElement? VideoInfos { get; init; }

    /// <summary>Media that the backend made; a list or an object.</summary>
    public JsonElement? GeneratedMedia { get; init; }

    public JsonElement? CanvasConfig { get; init; }

    /// <summary>
    /// A digest of draft, video_infos and generated_media that ignores key order and timestamps:
    /// equal before and after means that an edit changed nothing.
    /// </summary>
    public required string Digest { get; init; }
}
