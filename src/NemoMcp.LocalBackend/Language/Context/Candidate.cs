namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>Words in which a part may be read.</summary>
/// <param name="Text">The words.</param>
/// <param name="About">The number of the part that names what this one only points at; null where there is none.</param>
/// <param name="IsSure">Nothing else can be meant, even where this cannot be granted.</param>
internal sealed record Candidate(string Text, int? About = null, bool IsSure = false);
