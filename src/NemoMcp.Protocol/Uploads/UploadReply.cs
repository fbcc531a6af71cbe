namespace NemoMcp.Protocol.Uploads;

/// <summary>The backend's answer to an upload.</summary>
public sealed record UploadReply
{
    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    public bool? SessionStateApplied { get; init; }
}
