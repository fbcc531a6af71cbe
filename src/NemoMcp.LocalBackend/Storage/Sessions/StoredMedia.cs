using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Storage.Sessions;

/// <summary>An upload as the session's record keeps it: without the folder, which may move.</summary>
internal sealed record StoredMedia
{
    public required string Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>The name in the session's media folder.</summary>
    public required string StoredName { get; init; }

    public required MediaFacts Facts { get; init; }

    public required string Sha256 { get; init; }

    public required long SizeBytes { get; init; }

    public required int Number { get; init; }
}
