namespace NemoMcp.Core.Uploading;

/// <summary>The arguments of <c>upload_media</c>.</summary>
public sealed record UploadRequest
{
    public string? SessionId { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public double? WaitSeconds { get; init; }
}
