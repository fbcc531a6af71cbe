namespace NemoMcp.Core.Credits;

/// <summary>Credits in an answer.</summary>
public sealed record CreditsLabel(decimal Available, decimal Frozen, decimal Total);
