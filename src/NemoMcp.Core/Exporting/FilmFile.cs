namespace NemoMcp.Core.Exporting;

/// <summary>The finished film on disk.</summary>
public sealed record FilmFile
{
    /// <summary>Over stdio only: no answer over HTTP holds a path of the server.</summary>
    public string? Path { get; init; }

    public required string Name { get; init; }

    public required long SizeBytes { get; init; }

    public required string Sha256 { get; init; }

    public double? DurationSeconds { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? VideoCodec { get; init; }
}
