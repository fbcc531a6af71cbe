namespace NemoMcp.Core.Uploading;

/// <summary>The arguments of <c>upload_media</c>.</summary>
public sealed record UploadRequest
{
    public string? SessionId { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Instead of sources: a file that the host itself has received.</summary>
    public BroughtFile? Brought { get; init; }

    public double? WaitSeconds { get; init; }
}
