using NemoMcp.Media;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Storage;

/// <summary>An uploaded file of a session.</summary>
public sealed record MediaItem
{
    public required MediaId Id { get; init; }

    /// <summary>The name it was uploaded under, cleaned; for people only, never a path.</summary>
    public required string FileName { get; init; }

    /// <summary>Where its bytes lie on this machine.</summary>
    public required string Path { get; init; }

    public required MediaFacts Facts { get; init; }

    public required string Sha256 { get; init; }

    public required long SizeBytes { get; init; }

    /// <summary>1, 2, 3 … in the order of upload.</summary>
    public required int Number { get; init; }
}
