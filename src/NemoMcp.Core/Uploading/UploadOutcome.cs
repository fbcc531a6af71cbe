using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Uploading;

/// <summary>The answer of <c>upload_media</c>.</summary>
public sealed record UploadOutcome : Outcome
{
    /// <summary><c>completed</c>, <c>partial</c>, <c>failed</c>, <c>running</c>, <c>awaiting_upload</c>.</summary>
    public required string Status { get; init; }

    public string? JobId { get; init; }

    /// <summary>Absent where no source could be read and no session was open.</summary>
    public string? SessionId { get; init; }

    public required IReadOnlyList<UploadedMedia> Files { get; init; }
}
