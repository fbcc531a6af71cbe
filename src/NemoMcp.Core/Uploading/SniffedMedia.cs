namespace NemoMcp.Core.Uploading;

/// <summary>What a file is by its first bytes.</summary>
public sealed record SniffedMedia(string ContentType, string Kind, string Extension);
