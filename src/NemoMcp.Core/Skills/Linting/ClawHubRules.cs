using System.Text.RegularExpressions;
using NemoMcp.Core.Skills.Reading;

namespace NemoMcp.Core.Skills.Linting;

/// <summary>What ClawHub and OpenClaw read, and what they pass over (backend contract, 11.2).</summary>
internal static partial class ClawHubRules
{
    private const long MaxBundle = 50_000_000;

    // Enough to know that a folder is too large, without walking through a whole disk.
    private const int MaxFiles = 10_000;

    private static readonly string[] Blocks = ["openclaw", "clawdbot", "clawdis"];

    public static IEnumerable<LintFinding> Check(LintedSkill skill) =>
        [.. Metadata(skill), .. Requirements(skill), .. Version(skill), .. Bundle(skill)];

    private static IEnumerable<LintFinding> Metadata(LintedSkill skill)
    {
        if (skill.Head["metadata"] is FrontValue.Keys { Of.Count: > 0 } keys && keys.Of[^1].Line > skill.LineOf("metadata"))
        {
            yield return skill.Warning("clawhub-one-line", skill.LineOf("metadata"), "OpenClaw's own parser takes one line per key: write the metadata as JSON on one line.");
        }

        foreach (var key in skill.Metadata?.Of.Where(key => key.Name is "primaryEnv" or "requires" or "envVars") ?? [])
        {
            yield return skill.Warning("clawhub-block", key.Line, $"\"{key.Name}\" directly under metadata is passed over; it belongs under \"openclaw\".");
        }
    }

    private static IEnumerable<LintFinding> Requirements(LintedSkill skill)
    {
        foreach (var block in Blocks.Select(name => skill.Metadata?[name]).OfType<FrontValue.Keys>().Append(skill.Metadata).OfType<FrontValue.Keys>())
        {
            if (block["requires"] is not FrontValue.Keys requires)
            {
                continue;
            }

            if (requires["env"] is FrontValue.Items { Of.Count: > 0 } env)
            {
                yield return skill.Warning(
                    "clawhub-env", env.Line, "requires.env means \"cannot run without\", and hides the skill from people who have not set it; optional ones go into envVars with \"required\":false.");
            }

            if (requires["configPaths"] is { } paths)
            {
                yield return skill.Warning("clawhub-config-paths", paths.Line, "configPaths is not a key that ClawHub knows.");
            }

            if (requires["config"] is FrontValue.Items config && config.Of.OfType<FrontValue.Text>().Any(item => item.Value.AsSpan().ContainsAny('/', '~')))
            {
                yield return skill.Warning("openclaw-config", config.Line, "requires.config names keys of openclaw.json, not files: a path there hides the skill.");
            }
        }
    }

    private static IEnumerable<LintFinding> Version(LintedSkill skill)
    {
        if (skill.Head.TextOf("version") is { Length: > 0 } version && !Semantic().IsMatch(version))
        {
            yield return skill.Warning("clawhub-version", skill.LineOf("version"), $"ClawHub wants three numbers, such as 1.2.0; this is {version}.");
        }

        if (skill.Head.TextOf("license") is { Length: > 0 } license && license is not "MIT-0")
        {
            yield return skill.Note("clawhub-license", skill.LineOf("license"), "Whatever stands here, ClawHub publishes under MIT-0.");
        }
    }

    private static IEnumerable<LintFinding> Bundle(LintedSkill skill)
    {
        var entries = new DirectoryInfo(skill.Folder)
            .EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
            .Take(MaxFiles).ToList();
        foreach (var link in entries.Where(entry => entry.LinkTarget is not null))
        {
            yield return skill.Warning("plugin-link", 1, $"\"{Path.GetRelativePath(skill.Folder, link.FullName)}\" is a link: plugins may not hold any.");
        }

        if (entries.Count == MaxFiles || entries.OfType<FileInfo>().Where(file => file.LinkTarget is null).Sum(file => file.Length) > MaxBundle)
        {
            yield return skill.Error("clawhub-size", 1, "The folder is larger than ClawHub takes (50 MB).");
        }
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Semantic();
}
