namespace NemoMcp.Core.Editing;

/// <summary>Available credits around an edit.</summary>
public sealed record CreditsSpent(decimal? Before, decimal? After);
