namespace NemoMcp.LocalBackend.Language;

/// <summary>A message, part by part.</summary>
public sealed record Interpretation(IReadOnlyList<PartReading> Parts)
{
    /// <summary>The files that a new, empty timeline is to begin with, as the message names them; null: the timeline goes on.</summary>
    public IReadOnlyList<string>? StartsOverWith { get; init; }

    public IEnumerable<Finding> Findings => Parts.Where(part => part.Unknown is null).SelectMany(part => part.Findings);
}
