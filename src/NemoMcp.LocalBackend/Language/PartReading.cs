namespace NemoMcp.LocalBackend.Language;

/// <summary>How one part of a sentence was understood.</summary>
/// <param name="Words">The part as the person wrote it.</param>
/// <param name="Stage">Parts after a "then" have a higher one; order inside a stage is the editor's.</param>
/// <param name="Findings">What it asks for; empty for politeness.</param>
/// <param name="Unknown">The words that no rule understood; nothing in such a part is done.</param>
public sealed record PartReading(string Words, int Stage, IReadOnlyList<Finding> Findings, string? Unknown = null);
