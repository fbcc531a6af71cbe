namespace NemoMcp.Core.Skills;

/// <summary>A skill in an answer.</summary>
public sealed record SkillLabel(string Name, string Version, string Platform);
