namespace NemoMcp.Soak.Judging;

/// <summary>Something that must not be, and where.</summary>
internal sealed record Finding(Zero Zero, int Journey, string What);
