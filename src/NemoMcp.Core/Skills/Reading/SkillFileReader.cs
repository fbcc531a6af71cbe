using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Skills.Reading;

/// <summary>Reads a SKILL.md as far as it decides anything. Its body is never looked at.</summary>
internal static class SkillFileReader
{
    // The limit of the Agent Skills format.
    private const int MaxDescription = 1024;

    /// <summary>Null for a skill of another product. Throws <see cref="SkillFileException"/> for one of this backend that cannot be used.</summary>
    public static Skill? Read(string file, string platform)
    {
        if (new FileInfo(file).LinkTarget is not null && !StaysInItsFolder(file))
        {
            throw new SkillFileException("It is a link that leaves the folder of the skill.");
        }

        var head = SkillHead.Read(file);
        if (!SkillMark.MayBeOn(head))
        {
            return null;
        }

        var front = Frontmatter.Of(PlainFrontmatter.TryRead(head) ?? YamlFrontmatter.Read(head));
        if (!front.IsOurs)
        {
            return null;
        }

        return new Skill
        {
            Name = HeaderSafe(front.Name, "name"),
            Version = HeaderSafe(front.Version, "version"),
            Description = ForeignText.Clean(front.Description, MaxDescription),
            Platform = platform,
            File = file,
        };
    }

    /// <summary>The folder itself may be a link, as installers make them; what lies in it may not lead out of it.</summary>
    public static bool StaysInItsFolder(string file) =>
        RealPath.Of(file) is { } real && RealPath.Of(Path.GetDirectoryName(file)!) is { } folder && Path.GetDirectoryName(real) == folder;

    private static string HeaderSafe(string? value, string key) =>
        string.IsNullOrEmpty(value) ? throw new SkillFileException($"Its frontmatter has no {key}.")
        : HeaderValue.ProblemOf(value) is { } problem ? throw new SkillFileException($"Its {key} {problem}.")
        : value;
}
