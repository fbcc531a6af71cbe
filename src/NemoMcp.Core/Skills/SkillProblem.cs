namespace NemoMcp.Core.Skills;

/// <summary>Why a skill is not offered.</summary>
public sealed record SkillProblem(string File, string Reason);
