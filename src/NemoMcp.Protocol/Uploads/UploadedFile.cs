namespace NemoMcp.Protocol.Uploads;

/// <summary>A file as the backend took it.</summary>
public sealed record UploadedFile
{
    public string? Filename { get; init; }

    /// <summary><c>video</c>, <c>image</c> or <c>audio</c>.</summary>
    public string? FileType { get; init; }

    public string? CdnUrl { get; init; }

    /// <summary>Seconds.</summary>
    public double? Duration { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public double? Fps { get; init; }

    public string? Hash { get; init; }
}
