using System.Text.RegularExpressions;
using NemoMcp.Core.Skills.Reading;

namespace NemoMcp.Core.Skills.Linting;

/// <summary>What this backend's own skills keep to: name and version travel as headers of every request (backend contract, 1.6 and 11.1).</summary>
internal static partial class VendorRules
{
    public static IEnumerable<LintFinding> Check(LintedSkill skill) => [.. Mark(skill), .. Headers(skill), .. Text(skill)];

    private static IEnumerable<LintFinding> Mark(LintedSkill skill)
    {
        if (!SkillMark.IsOn(skill.Head))
        {
            yield return skill.Error(
                "vendor-mark", skill.LineOf("metadata"), "Nothing says that the skill is for this backend: put \"primaryEnv\":\"NEMO_TOKEN\" into the metadata, under \"openclaw\".");
        }
    }

    private static IEnumerable<LintFinding> Headers(LintedSkill skill)
    {
        var own = skill.Head.TextOf("version");
        var hasOwn = own is not null;
        var version = own ?? skill.Metadata?.TextOf("version");
        var line = skill.LineOf(skill.Head["version"] is not null ? "version" : "metadata");
        if (string.IsNullOrEmpty(version))
        {
            yield return skill.Error("vendor-version", line, "There is no version: it is sent with every request, and the export is refused without it.");
        }
        else if (HeaderValue.ProblemOf(version) is { } problem)
        {
            yield return skill.Error("vendor-header", line, $"The version {problem}, and cannot be sent as a header.");
        }
        else if (!hasOwn)
        {
            yield return skill.Warning("vendor-version", line, "The version stands in the metadata; the vendor and ClawHub have it at the top level.");
        }
        else if (skill.Head["version"] is FrontValue.Text { IsPlain: true } && BareNumber().IsMatch(version))
        {
            yield return skill.Warning("vendor-version-quotes", line, $"Without quotes many parsers read {version} as a number, and 1.10 as 1.1.");
        }

        if (skill.Head.TextOf("name") is { Length: > 0 } name && HeaderValue.ProblemOf(name) is { } nameProblem)
        {
            yield return skill.Error("vendor-header", skill.LineOf("name"), $"The name {nameProblem}, and cannot be sent as a header.");
        }
    }

    private static IEnumerable<LintFinding> Text(LintedSkill skill)
    {
        if (skill.Head.TextOf("description") is { Length: > 0 } description && !description.Any(c => c is >= '\u4E00' and <= '\u9FFF'))
        {
            yield return skill.Note("vendor-triggers", skill.LineOf("description"), "The vendor's descriptions end with Chinese trigger words, too.");
        }

        for (var i = 0; i < skill.Lines.Count; i++)
        {
            if (Credential().IsMatch(skill.Lines[i]))
            {
                yield return skill.Error("credential", i + 1, "This looks like a token. Skills are copied to many places; take it out, and make it invalid.");
            }
            else if (Wire().IsMatch(skill.Lines[i]))
            {
                yield return skill.Note("vendor-wire", i + 1, "This teaches HTTP requests; an assistant that has the tools of nemo-mcp needs none.");
            }
        }
    }

    [GeneratedRegex(@"^\d+(\.\d+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\b(nmv_usr_[A-Za-z0-9_-]{8,}|sk-[A-Za-z0-9_-]{20,}|gh[pousr]_[A-Za-z0-9]{20,}|AKIA[0-9A-Z]{16})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Credential();

    [GeneratedRegex(@"/run_sse\b|/api/(render|upload-video|state|tasks|auth)/|Authorization: *Bearer", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Wire();
}
