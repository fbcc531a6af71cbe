using System.Text.Json.Nodes;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Skills.Linting;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands.Skills;

/// <summary>What <c>skills lint</c> prints: a finding a line, in the form that editors jump to.</summary>
internal static class LintPage
{
    public static async Task<int> WriteAsync(string path, bool json)
    {
        var files = SkillLint.Files(path);
        if (files.Count == 0)
        {
            throw new NemoException(NemoErrorCode.FileNotFound, path) { Detail = "There is no SKILL.md in it or in its folders." };
        }

        var findings = files.SelectMany(SkillLint.Check).ToList();
        var errors = findings.Count(found => found.Severity is LintSeverity.Error);
        if (json)
        {
            await Terminal.Out.WriteLineAsync(Json(files, findings, errors).ToJsonString());
        }
        else
        {
            foreach (var found in findings)
            {
                await Terminal.Out.WriteLineAsync($"{ForeignText.Clean(found.File, 4096)}:{found.Line}: {Word(found.Severity)} {found.Rule}: {found.Message}");
            }

            var (warnings, notes) = (findings.Count(found => found.Severity is LintSeverity.Warning), findings.Count(found => found.Severity is LintSeverity.Note));
            await Terminal.Out.WriteLineAsync($"{Count(files.Count, "skill")}: {Count(errors, "error")}, {Count(warnings, "warning")}, {Count(notes, "note")}");
        }

        return errors == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Count(int number, string word) => $"{number} {word}{(number is 1 ? "" : "s")}";

    private static JsonObject Json(IReadOnlyList<string> files, List<LintFinding> findings, int errors) => new()
    {
        ["skills"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]),
        ["errors"] = errors,
        ["findings"] = new JsonArray([.. findings.Select(found => new JsonObject
        {
            ["file"] = found.File,
            ["line"] = found.Line,
            ["rule"] = found.Rule,
            ["severity"] = Word(found.Severity),
            ["message"] = found.Message,
        })]),
    };

    private static string Word(LintSeverity severity) => severity switch
    {
        LintSeverity.Error => "error",
        LintSeverity.Warning => "warning",
        _ => "note",
    };
}
