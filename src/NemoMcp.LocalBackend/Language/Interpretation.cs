namespace NemoMcp.LocalBackend.Language;

/// <summary>A message, part by part.</summary>
public sealed record Interpretation(IReadOnlyList<PartReading> Parts)
{
    /// <summary>The files that a new, empty timeline is to begin with, as the message names them; null: the timeline goes on.</summary>
    public IReadOnlyList<string>? StartsOverWith { get; init; }

    public IEnumerable<Finding> Findings => Parts.Where(part => part.Unknown is null).SelectMany(part => part.Findings);

    /// <summary>Every part was understood, be it possible or not.</summary>
    public bool IsUnderstood => Parts.All(part => part.Unknown is null);

    /// <summary>Nothing stands in the way of any part; what is to stay as it is stays so by doing nothing.</summary>
    public bool IsGranted => IsUnderstood && !Findings.Any(finding => finding is Finding.CannotDo or Finding.Ask);
}
