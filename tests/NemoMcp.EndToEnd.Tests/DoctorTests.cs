using System.Text.Json;
using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>What is wrong on a machine is found, said with a way out, and told to the shell.</summary>
public sealed class DoctorTests : IDisposable
{
    private const string Canary = "nmv_usr_canary";

    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_Machine_On_Which_Everything_Is_Well_Is_Told_So_And_Left_As_It_Was()
    {
        var ended = await RunAsync(["doctor"]);

        ended.ExitCode.ShouldBe(0, ended.ToString());
        ended.Output.ShouldContain("ok      encoders: libx264, aac");
        ended.Output.ShouldContain("free-shorts");
        ended.Output.ShouldContain("Nothing is broken.");
        ended.Output.ShouldNotContain("\u001b");
        Directory.EnumerateFileSystemEntries(_home.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Programs_Get_The_Same_As_Json()
    {
        var ended = await RunAsync(["doctor", "--json"], ("PATH", ""));

        ended.ExitCode.ShouldBe(1, ended.ToString());
        var report = NemoHome.Json(ended.Output);
        report.GetProperty("exit_code").GetInt32().ShouldBe(1);
        report.GetProperty("state").GetString().ShouldBe("Broken");
        Check(report, "ffmpeg").GetProperty("message").GetString().ShouldBe("ffmpeg is not on PATH");
        Check(report, "ffmpeg").GetProperty("action").GetString()!.ShouldContain("apt-get install ffmpeg");
        Check(report, "versions").GetProperty("state").GetString().ShouldBe("Fine");
    }

    [Fact]
    public async Task Bad_Settings_Are_All_Told_And_The_Rest_Is_Looked_At_All_The_Same()
    {
        var ended = await RunAsync(["doctor", "--wait-seconds", "soon"], ("NEMO_MAX_UPLOAD_MB", "lots"));

        ended.ExitCode.ShouldBe(2, ended.ToString());
        ended.Output.ShouldContain("BROKEN  settings: NEMO_WAIT_SECONDS");
        ended.Output.ShouldContain("BROKEN  settings: NEMO_MAX_UPLOAD_MB");
        ended.Output.ShouldContain("ok      ffmpeg");
        ended.Output.ShouldContain("2 things are broken.");
    }

    [Fact]
    public async Task Folders_That_Cannot_Be_Written_Or_Read_Are_Named_With_Their_Settings()
    {
        var file = _home.File("file");
        await File.WriteAllTextAsync(file, "no folder");

        var ended = await RunAsync(
            ["doctor"], ("NEMO_STATE_DIR", Path.Combine(file, "state")), ("NEMO_OUTPUT_DIR", OperatingSystem.IsLinux() ? "/proc/films" : file), ("NEMO_MEDIA_ROOTS", Path.Combine(_home.Path, "gone")));

        ended.ExitCode.ShouldBe(1, ended.ToString());
        ended.Output.ShouldContain($"BROKEN  state folder: {Path.Combine(file, "state")} cannot be made: {file} is a file");
        ended.Output.ShouldContain("set NEMO_STATE_DIR", Case.Insensitive);
        ended.Output.ShouldContain("BROKEN  output folder: ");
        ended.Output.ShouldContain("set NEMO_OUTPUT_DIR", Case.Insensitive);
        ended.Output.ShouldContain($"note    media root: {Path.Combine(_home.Path, "gone")} cannot be read");
    }

    [Fact]
    public async Task A_Token_Is_Never_Shown_Wherever_It_Comes_From()
    {
        var file = _home.File("token");
        await File.WriteAllTextAsync(file, Canary);

        var given = await RunAsync(["doctor"], ("NEMO_TOKEN", Canary), ("NEMO_API_URL", "http://127.0.0.1:9"));
        given.ToString().ShouldNotContain(Canary);
        given.Output.ShouldContain("token: given by NEMO_TOKEN");

        var kept = await RunAsync(["doctor", "--json"], ("NEMO_TOKEN_FILE", file));
        kept.ToString().ShouldNotContain(Canary);
        Check(NemoHome.Json(kept.Output), "token").GetProperty("message").GetString()!.ShouldContain(OperatingSystem.IsWindows() ? file : $"{file} can be read by others");

        var missing = await RunAsync(["doctor"], ("NEMO_TOKEN_FILE", _home.File("gone")));
        missing.ExitCode.ShouldBe(1, missing.ToString());

        var forbidden = await RunAsync(["doctor"], ("NEMO_ANONYMOUS", "off"));
        forbidden.Output.ShouldContain("BROKEN  token: there is none, and NEMO_ANONYMOUS=off");
    }

    [Fact]
    public async Task An_Anonymous_Account_Is_Told_With_Its_End()
    {
        await using (var client = await _home.ConnectAsync())
        {
            await client.CallToolAsync("create_session", new Dictionary<string, object?>());
        }

        var ended = await RunAsync(["doctor", "--online"]);

        ended.ExitCode.ShouldBe(0, ended.ToString());
        ended.Output.ShouldContain("ok      token: anonymous account, until 20");
        ended.Output.ShouldContain("ok      backend: the embedded one starts");
        ended.ToString().ShouldNotContain("nmv_usr_");
    }

    [Fact]
    public async Task The_Backend_Is_Asked_Only_When_The_Person_Says_So()
    {
        using var backend = Processes.Start(NemoHome.Program, ["backend", "--urls", "http://127.0.0.1:0"], _home.Settings());
        try
        {
            var address = (await backend.StandardOutput.ReadLineAsync().WaitAsync(Processes.Limit))!.Split(' ')[2];

            (await RunAsync(["doctor"], ("NEMO_API_URL", address))).Output.ShouldNotContain("backend: ");
            (await RunAsync(["doctor", "--online"], ("NEMO_API_URL", address))).Output.ShouldContain("answers; there is no account yet");
            var refused = await RunAsync(["doctor", "--online"], ("NEMO_API_URL", address), ("NEMO_TOKEN", Canary));
            refused.ExitCode.ShouldBe(1, refused.ToString());
            refused.Output.ShouldContain("does not accept the access token");
            refused.ToString().ShouldNotContain(Canary);
        }
        finally
        {
            backend.Kill(entireProcessTree: true);
        }

        var gone = await RunAsync(["doctor", "--online"], ("NEMO_API_URL", "http://127.0.0.1:9"));
        gone.ExitCode.ShouldBe(1, gone.ToString());
        gone.Output.ShouldContain("BROKEN  backend: http://127.0.0.1:9");
    }

    [Fact]
    public async Task Assistants_And_Skills_Are_Told_With_What_To_Do()
    {
        await File.WriteAllTextAsync(_home.File(".cursor", "mcp.json"), """{"mcpServers":{"nemo":{"command":"/gone/nemo"}}}""");
        await File.WriteAllTextAsync(_home.File(".gemini", "settings.json"), "{\n oops");
        await File.WriteAllTextAsync(_home.File(".codex", "config.toml"), "");
        var skill = _home.File("skills", "bad", "SKILL.md");
        await File.WriteAllTextAsync(skill, "---\nname: bad\nmetadata:\n  nemo: true\n---\n");

        var ended = await RunAsync(["doctor"], ("NEMO_SKILLS_PATH", Path.Combine(_home.Path, "skills")));

        ended.ExitCode.ShouldBe(1, ended.ToString());
        ended.Output.ShouldContain("which is not there\n        Type: nemo-mcp setup cursor");
        ended.Output.ShouldContain("Line 2: ");
        ended.Output.ShouldContain("note    Codex: found, not set up\n        Type: nemo-mcp setup codex");
        ended.Output.ShouldContain($"note    skills: {skill}: ");
    }

    private static JsonElement Check(JsonElement report, string name) =>
        report.GetProperty("checks").EnumerateArray().First(check => check.GetProperty("check").GetString() == name);

    private Task<Ended> RunAsync(string[] arguments, params (string Name, string? Value)[] settings) => Processes.RunAsync(
        NemoHome.Program,
        arguments,
        _home.Settings([("XDG_CONFIG_HOME", null), ("CODEX_HOME", null), ("CLAUDE_CONFIG_DIR", null), ("GEMINI_CLI_HOME", null), .. settings]),
        folder: _home.Path);
}
