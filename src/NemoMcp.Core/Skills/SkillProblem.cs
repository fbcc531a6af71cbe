namespace NemoMcp.Core.Skills;

/// <summary>Why a skill is not offered.</summary>
public sealed record SkillProblem(string File, string Reason)
{
    /// <summary>True when it is fine by itself, and one that comes first has its name.</summary>
    public bool IsClash { get; init; }
}
