namespace NemoMcp.Core.Skills.Reading;

/// <summary>Why a SKILL.md cannot be used, in a sentence for the person who wrote it.</summary>
internal sealed class SkillFileException(string reason) : Exception(reason)
{
    /// <summary>The line of the file that it is about.</summary>
    public int Line { get; init; } = 1;
}
