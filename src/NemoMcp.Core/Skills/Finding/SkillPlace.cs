namespace NemoMcp.Core.Skills.Finding;

/// <summary>A folder in which skills are looked for.</summary>
/// <param name="Kind">How it is searched.</param>
/// <param name="Path">Its full path; for a named one perhaps the skill itself, or its SKILL.md.</param>
internal sealed record SkillPlace(string Path, SkillPlaceKind Kind);
