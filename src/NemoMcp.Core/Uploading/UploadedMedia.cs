namespace NemoMcp.Core.Uploading;

/// <summary>What became of one source.</summary>
public sealed record UploadedMedia
{
    /// <summary>As it was given.</summary>
    public required string Source { get; init; }

    /// <summary><c>uploaded</c>, <c>reused</c>, <c>running</c>, <c>failed</c>, <c>awaiting_upload</c>.</summary>
    public required string Status { get; init; }

    public required string FileName { get; init; }

    /// <summary><c>video</c>, <c>image</c>, <c>audio</c>; absent while unknown.</summary>
    public string? Kind { get; init; }

    public long? SizeBytes { get; init; }

    public string? Sha256 { get; init; }

    public double? DurationSeconds { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public double? Fps { get; init; }

    public UploadError? Error { get; init; }

    public bool Reused { get; init; }

    /// <summary>How to bring it, where it is awaited.</summary>
    public UploadTicket? Upload { get; init; }
}
