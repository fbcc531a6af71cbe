namespace NemoMcp.Protocol;

/// <summary>Header names of the backend.</summary>
public static class NemoHeaders
{
    /// <summary>Identifies an installation on the anonymous-token call; at most 64 characters, no secret.</summary>
    public const string ClientId = "X-Client-Id";

    /// <summary>The name of the skill in whose name a request is made.</summary>
    public const string SkillSource = "X-Skill-Source";

    /// <summary>The version in that skill's frontmatter.</summary>
    public const string SkillVersion = "X-Skill-Version";

    /// <summary>Where that skill is installed: <c>clawhub</c>, <c>cursor</c>, <c>unknown</c>.</summary>
    public const string SkillPlatform = "X-Skill-Platform";

    /// <summary>Tells the embedded backend which fault to show for one request; the cloud ignores it.</summary>
    public const string Chaos = "X-Nemo-Chaos";
}
