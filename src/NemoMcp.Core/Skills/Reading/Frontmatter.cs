namespace NemoMcp.Core.Skills.Reading;

/// <summary>The few values that decide something; unknown keys are passed over.</summary>
internal sealed record Frontmatter(string? Name, string? Version, string? Description, bool IsOurs)
{
    public static Frontmatter Of(FrontValue.Keys head) => new(
        head.TextOf("name"),
        head.TextOf("version") ?? SkillMark.Metadata(head)?.TextOf("version"),
        head.TextOf("description"),
        SkillMark.IsOn(head));
}
