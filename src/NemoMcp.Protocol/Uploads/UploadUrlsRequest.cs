namespace NemoMcp.Protocol.Uploads;

/// <summary>Asks the backend to fetch media by itself.</summary>
public sealed record UploadUrlsRequest
{
    public required IReadOnlyList<string> Urls { get; init; }

    public string SourceType { get; init; } = "url";
}
