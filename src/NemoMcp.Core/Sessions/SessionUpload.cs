namespace NemoMcp.Core.Sessions;

/// <summary>A file that a session already holds.</summary>
public sealed record SessionUpload
{
    /// <summary>Of the bytes; absent for what the backend fetched by itself.</summary>
    public string? Sha256 { get; init; }

    /// <summary>A hash of the address that the backend fetched, without its fragment; absent for files.</summary>
    public string? Address { get; init; }

    public required string FileName { get; init; }

    public string? Kind { get; init; }

    public long? SizeBytes { get; init; }

    public double? DurationSeconds { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public double? Fps { get; init; }
}
