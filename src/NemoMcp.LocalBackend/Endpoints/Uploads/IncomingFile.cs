namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>A file that has arrived and was not looked at yet; it lies under a temporary name.</summary>
internal sealed record IncomingFile
{
    public required string FileName { get; init; }

    public required string TemporaryPath { get; init; }

    public required string Sha256 { get; init; }

    public required long SizeBytes { get; init; }
}
