using System.Text.RegularExpressions;
using NemoMcp.Core.Skills.Reading;

namespace NemoMcp.Core.Skills.Linting;

/// <summary>The Agent Skills specification, and what Anthropic's validator adds to it (backend contract, 11.2).</summary>
internal static partial class FormatRules
{
    private const int MaxName = 64;
    private const int MaxDescription = 1024;
    private const int MaxCompatibility = 500;
    private const int MaxLines = 500;

    private static readonly string[] Specified = ["name", "description", "license", "compatibility", "metadata", "allowed-tools"];

    public static IEnumerable<LintFinding> Check(LintedSkill skill) =>
        [.. Name(skill), .. Description(skill), .. Keys(skill), .. Rest(skill)];

    private static IEnumerable<LintFinding> Name(LintedSkill skill)
    {
        var line = skill.LineOf("name");
        if (skill.Head.TextOf("name") is not { Length: > 0 } name)
        {
            yield return skill.Error("spec-name", line, "The frontmatter has no name.");
            yield break;
        }

        if (name.Length > MaxName || !NameForm().IsMatch(name))
        {
            yield return skill.Error("spec-name", line, $"A name is 1 to {MaxName} lower-case letters, digits and single hyphens, and neither begins nor ends with a hyphen.");
        }

        if (Path.GetFileName(skill.Folder) is var folder && folder != name)
        {
            yield return skill.Error("spec-folder", line, $"The name must be that of the folder, which is \"{folder}\".");
        }
    }

    private static IEnumerable<LintFinding> Description(LintedSkill skill)
    {
        var line = skill.LineOf("description");
        var description = skill.Head.TextOf("description");
        if (string.IsNullOrEmpty(description))
        {
            yield return skill.Error("spec-description", line, "The frontmatter has no description: assistants choose a skill by it.");
        }
        else if (description.EnumerateRunes().Count() > MaxDescription)
        {
            yield return skill.Error("spec-description", line, $"The description is longer than {MaxDescription} characters.");
        }
        else if (description.AsSpan().ContainsAny('<', '>'))
        {
            yield return skill.Warning("validator-description", line, "Anthropic's validator refuses < and > in a description.");
        }
    }

    private static IEnumerable<LintFinding> Keys(LintedSkill skill)
    {
        foreach (var key in skill.Head.Of)
        {
            if (skill.Head.Of.Any(earlier => earlier.Name == key.Name && earlier.Line < key.Line))
            {
                yield return skill.Error("spec-duplicate", key.Line, $"\"{key.Name}\" stands twice; parsers disagree on which one counts.");
            }
            else if (!Specified.Contains(key.Name, StringComparer.Ordinal))
            {
                yield return skill.Note("validator-key", key.Line, $"Anthropic's strict validator objects to \"{key.Name}\" at the top level; the vendor and ClawHub have it there.");
            }
        }
    }

    private static IEnumerable<LintFinding> Rest(LintedSkill skill)
    {
        if (skill.Head.TextOf("compatibility") is { Length: > MaxCompatibility })
        {
            yield return skill.Error("spec-compatibility", skill.LineOf("compatibility"), $"The compatibility text is longer than {MaxCompatibility} characters.");
        }

        if (skill.Head["metadata"] is FrontValue.Items or FrontValue.Reference)
        {
            yield return skill.Error("spec-metadata", skill.LineOf("metadata"), "The metadata is not a list of keys and values.");
        }

        if (skill.Lines.Count > MaxLines)
        {
            yield return skill.Warning("spec-length", MaxLines + 1, $"The text has {skill.Lines.Count} lines; under {MaxLines} are advised, with the rest in files of their own.");
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameForm();
}
