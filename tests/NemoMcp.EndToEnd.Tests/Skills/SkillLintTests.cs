using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.Skills;

/// <summary><c>skills lint</c>, as an author uses it.</summary>
public sealed class SkillLintTests : IDisposable
{
    private readonly SkillHome _skills = new();

    public void Dispose() => _skills.Dispose();

    [Fact]
    public async Task The_Shipped_Skills_Have_No_Errors_And_No_Warnings()
    {
        var ended = await LintAsync(Path.Combine(Repository.Root, "skills"));

        ended.ExitCode.ShouldBe(0, ended.ToString());
        ended.Output.ShouldContain("2 skills: 0 errors, 0 warnings");
        ended.Output.ShouldContain("note validator-key: Anthropic's strict validator objects to \"version\"");
    }

    [Fact]
    public async Task Findings_Name_File_Line_Rule_And_Severity()
    {
        var file = _skills.Write(
            "drafts",
            "Folder",
            "name: Bad_Name\nversion: 1.10\ndescription: uses <tags>\nlicense: MIT\nmetadata:\n  primaryEnv: NEMO_TOKEN\n  requires:\n    env: [NEMO_TOKEN]\n    configPaths: [\"~/.config/nemovideo/\"]\nname: Bad_Name");
        await File.AppendAllTextAsync(file, "curl -H 'Authorization: Bearer nmv_usr_0123456789abcdef'\nPOST /run_sse\n");

        var ended = await LintAsync(file, "--json");

        ended.ExitCode.ShouldBe(1, ended.ToString());
        var found = NemoHome.Json(ended.Output).GetProperty("findings").EnumerateArray()
            .Select(item => $"{item.GetProperty("line").GetInt32()} {item.GetProperty("severity").GetString()} {item.GetProperty("rule").GetString()}").ToList();
        string[] expected =
        [
            "11 error spec-name", "11 error spec-folder", "11 error spec-duplicate",
            "3 warning vendor-version-quotes", "3 warning clawhub-version", "3 note validator-key",
            "4 warning validator-description", "4 note vendor-triggers", "5 note clawhub-license",
            "6 warning clawhub-one-line", "7 warning clawhub-block", "8 warning clawhub-block", "9 warning clawhub-env", "10 warning clawhub-config-paths",
            "14 error credential", "15 note vendor-wire",
        ];
        expected.Except(found, StringComparer.Ordinal).ShouldBeEmpty(string.Join("; ", found));
        found.Except(expected, StringComparer.Ordinal).ShouldBeEmpty();
        (await LintAsync(file)).Output.ShouldContain($"{file}:14: error credential: ");
    }

    [Theory]
    [InlineData("name: {x", "error file")]
    [InlineData("name: one\ndescription: a", "error vendor-mark")]
    [InlineData("name: one\ndescription: a", "error vendor-version")]
    [InlineData("name: one\nversion: \"版本\"\nprimaryEnv: NEMO_TOKEN", "error vendor-header")]
    [InlineData("name: one\nversion: 1.0.0\nprimaryEnv: NEMO_TOKEN", "error spec-description")]
    public async Task What_Cannot_Be_Used_Is_An_Error(string head, string finding)
    {
        var ended = await LintAsync(Path.GetDirectoryName(_skills.Write("drafts", "one", head))!);

        ended.ExitCode.ShouldBe(1, ended.ToString());
        ended.Output.ShouldContain(finding);
    }

    [Fact]
    public async Task A_Path_Without_A_Skill_Is_Bad_Input()
    {
        (await LintAsync(Path.Combine(_skills.Home.Path, "missing"))).ExitCode.ShouldBe(2);
        (await LintAsync(_skills.Home.Path)).ExitCode.ShouldBe(2);
    }

    private Task<Ended> LintAsync(params string[] arguments) => _skills.Home.RunAsync(["skills", "lint", .. arguments]);
}
