namespace NemoMcp.Client.Renders;

/// <summary>What is already on disk of a film: its bytes, and the tag under which they were served.</summary>
public sealed record FilmPart(long Bytes, string? EntityTag);
