namespace NemoMcp.Core.Skills;

/// <summary>Why a SKILL.md cannot be used, in a sentence for the person who wrote it.</summary>
internal sealed class SkillFileException(string reason) : Exception(reason);
