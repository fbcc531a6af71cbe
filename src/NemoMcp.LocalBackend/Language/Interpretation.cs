namespace NemoMcp.LocalBackend.Language;

/// <summary>A message, part by part.</summary>
public sealed record Interpretation(IReadOnlyList<PartReading> Parts)
{
    public IEnumerable<Finding> Findings => Parts.Where(part => part.Unknown is null).SelectMany(part => part.Findings);
}
