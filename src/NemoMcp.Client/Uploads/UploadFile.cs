namespace NemoMcp.Client.Uploads;

/// <summary>A file to send.</summary>
public sealed record UploadFile
{
    public required string Path { get; init; }

    /// <summary>The name that the backend sees.</summary>
    public required string FileName { get; init; }

    /// <summary>Its media type, such as <c>video/mp4</c>.</summary>
    public required string ContentType { get; init; }
}
