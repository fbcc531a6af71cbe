using NemoMcp.Client.Attribution;

namespace NemoMcp.Core.Skills;

/// <summary>The skills that are installed. Read on first need.</summary>
public sealed class SkillCatalog
{
    /// <summary>Every usable skill; the default one first, then by name.</summary>
    public IReadOnlyList<Skill> All => throw new NotSupportedException();

    /// <summary>What was found and cannot be used, each with its file and the reason; clashes too.</summary>
    public IReadOnlyList<SkillProblem> Problems => throw new NotSupportedException();

    /// <summary>The skill of a call: the named one, else the fallback (a session's own), else the default. Throws <c>skill_not_found</c>.</summary>
    public Skill Choose(string? name, string? fallback) => throw new NotSupportedException();

    /// <summary>The headers that a skill decides.</summary>
    public static SkillAttribution AttributionOf(Skill skill) => new(skill.Name, skill.Version, skill.Platform);
}
