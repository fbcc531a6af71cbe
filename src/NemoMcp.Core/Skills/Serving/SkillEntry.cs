using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NemoMcp.Core.Skills.Reading;

namespace NemoMcp.Core.Skills.Serving;

/// <summary>A skill as the Skills extension of MCP tells it: its frontmatter verbatim, and every file with its digest and size.</summary>
public static partial class SkillEntry
{
    private const string Scheme = "skill://";

    // The limit of the Agent Skills format.
    private const int MaxName = 64;

    /// <summary>Where hosts read one of its files.</summary>
    public static string UriOf(Skill skill, string relative) =>
        $"{Scheme}{Uri.EscapeDataString(skill.Name)}/{string.Join('/', relative.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>The short address that people see in lists; it gives the SKILL.md.</summary>
    public static string UriOf(Skill skill) => Scheme + Uri.EscapeDataString(skill.Name);

    /// <summary>The skill and the file that an address means; null for another kind of address.</summary>
    public static (string Name, string File)? Parse(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.Ordinal) || uri.Length == Scheme.Length)
        {
            return null;
        }

        var parts = uri[Scheme.Length..].Split('/', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "SKILL.md");
    }

    /// <summary>Null for a skill that the extension does not admit: its name breaks the format's rules, it has no description, or its folder is too large.</summary>
    public static JsonObject? Of(Skill skill)
    {
        if (skill.Name.Length > MaxName || !Name().IsMatch(skill.Name) || skill.Description.Length == 0 || Frontmatter(skill) is not { } frontmatter || SkillFolderFiles.List(skill) is not { } files)
        {
            return null;
        }

        var resources = new JsonArray();
        foreach (var file in files)
        {
            if (SkillFolderFiles.Read(skill, file) is { } bytes)
            {
                resources.Add((JsonNode)new JsonObject
                {
                    ["uri"] = UriOf(skill, file),
                    ["digest"] = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}",
                    ["size"] = bytes.Length,
                });
            }
        }

        return new JsonObject { ["uri"] = UriOf(skill, files[0]), ["frontmatter"] = frontmatter, ["resources"] = resources };
    }

    private static JsonObject? Frontmatter(Skill skill)
    {
        try
        {
            return FrontVerbatim.TryWrite(YamlFrontmatter.Read(SkillHead.Read(skill.File)), out var json) ? json as JsonObject : null;
        }
        catch (SkillFileException)
        {
            // Changed or removed since it was found.
            return null;
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
