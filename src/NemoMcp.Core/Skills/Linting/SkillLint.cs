using NemoMcp.Core.Skills.Finding;
using NemoMcp.Core.Skills.Reading;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Skills.Linting;

/// <summary>Examines skills for their authors.</summary>
public static class SkillLint
{
    /// <summary>The skills at a path: a SKILL.md, a skill's folder, or a folder of skills.</summary>
    public static IReadOnlyList<string> Files(string path) =>
        new SkillSearch(TimeProvider.System).Files(new SkillPlace(Path.GetFullPath(path), SkillPlaceKind.Named));

    /// <summary>Everything that is to be said of a skill, in the order of its lines.</summary>
    public static IReadOnlyList<LintFinding> Check(string file)
    {
        try
        {
            if (!SkillFileReader.StaysInItsFolder(file))
            {
                return [Broken(file, "link", 1, "It is a link that leaves the folder of the skill, and is not read.")];
            }

            var head = YamlFrontmatter.Read(SkillHead.Read(file));
            var skill = new LintedSkill(file, head, File.ReadAllLines(file));
            return
            [
                .. FormatRules.Check(skill).Concat(VendorRules.Check(skill)).Concat(ClawHubRules.Check(skill))
                    .Select(found => found with { Message = ForeignText.Clean(found.Message, 1000) })
                    .OrderBy(found => found.Line)
                    .ThenByDescending(found => found.Severity),
            ];
        }
        catch (SkillFileException problem)
        {
            return [Broken(file, "file", problem.Line, problem.Message)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [Broken(file, "file", 1, "It cannot be read.")];
        }
    }

    private static LintFinding Broken(string file, string rule, int line, string message) =>
        new() { File = file, Line = line, Rule = rule, Severity = LintSeverity.Error, Message = message };
}
