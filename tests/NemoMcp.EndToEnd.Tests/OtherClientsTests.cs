using System.Text.Json;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>Clients that were not written here: the official TypeScript ones, the Inspector, and curl.</summary>
public sealed class OtherClientsTests : IDisposable
{
    private static readonly string[] AllTools =
        ["create_session", "upload_media", "send_edit", "get_state", "get_credits", "export_video", "get_job", "cancel_job"];

    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    [InlineData("client-auto")]
    public async Task The_Official_TypeScript_Client_Makes_A_Film_With_Progress(string library)
    {
        var output = _home.File("out.mp4");

        var ended = await Processes.RunAsync(
            "node",
            ["journey.mjs", library, NemoHome.Program, Repository.Media("box.mp4"), "cut this into a 4-second square clip with the title 'Box' for 2 seconds", output],
            _home.Settings(),
            folder: _home.Clients);

        ended.ExitCode.ShouldBe(0, ended.ToString());
        var told = NemoHome.Json(ended.Output);
        told.GetProperty("tools").EnumerateArray().Select(tool => tool.GetString()).ShouldBe(AllTools);
        told.GetProperty("edit").GetProperty("status").GetString().ShouldBe("completed");
        told.GetProperty("film").GetProperty("file").GetProperty("path").GetString().ShouldBe(output);
        told.GetProperty("progress").EnumerateArray().Select(note => note.GetProperty("tool").GetString()).ShouldContain("export_video");
        var film = await Film.OpenAsync(output);
        film.Duration.ShouldBe(4, 0.2);
        film.Size.ShouldBe((1080, 1080));
    }

    [Fact]
    public Task The_Inspector_Lists_And_Calls_Every_Tool() => EveryToolAsync("modern");

    [Fact]
    [Trait("Form", "long")]
    public Task The_Inspector_Does_So_In_The_Older_Era() => EveryToolAsync("legacy");

    private async Task EveryToolAsync(string era)
    {
        var listed = await InspectAsync(era, "--strict", "--method", "tools/list");
        listed.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()).ShouldBe(AllTools);

        var session = (await ToolAsync(era, "create_session")).GetProperty("session_id").GetString();
        await ToolAsync(era, "upload_media", $"sources=[\"{Repository.Media("box.mp4")}\"]", $"session_id=\"{session}\"");
        await ToolAsync(era, "send_edit", "message=keep the first 2 seconds", $"session_id=\"{session}\"");
        (await ToolAsync(era, "get_state", $"session_id=\"{session}\"")).GetProperty("duration_ms").GetInt64().ShouldBe(2000);
        (await ToolAsync(era, "get_credits")).GetProperty("status").GetString().ShouldBe("ok");
        var film = await ToolAsync(era, "export_video", $"session_id=\"{session}\"", "quality=draft");
        film.GetProperty("status").GetString().ShouldBe("completed");
        (await ToolAsync(era, "get_job")).TryGetProperty("jobs", out _).ShouldBeTrue();
        var unknown = await InspectorAsync(era, ["--method", "tools/call", "--tool-name", "cancel_job", "--tool-arg", "job_id=job_unknown"]);
        unknown.Output.ShouldContain("job_not_found");
    }

    [Theory]
    [InlineData("legacy")]
    [InlineData("modern")]
    public async Task The_Inspector_Verifies_Every_Skill_That_Is_Served(string era)
    {
        var ended = await InspectorAsync(era, ["--method", "skills/list", "--verify", "--require-digests"]);

        ended.ExitCode.ShouldBe(0, ended.ToString());
        var reports = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(NemoHome.Json).ToList();
        reports.Select(report => report.GetProperty("name").GetString()).ShouldBe(["generator-youtube", "free-shorts"]);
        reports.ShouldAllBe(report => report.GetProperty("outcome").GetString() == "verified");
    }

    [Fact]
    public async Task The_Installer_Of_Skills_Finds_Both_In_A_Clone()
    {
        var ended = await Processes.RunAsync(
            Path.Combine(_home.Clients, "node_modules", "node", "bin", "node"),
            [Path.Combine(_home.Clients, "node_modules", "skills", "bin", "cli.mjs"), "add", Repository.Root, "--list"],
            _home.Settings(("DO_NOT_TRACK", "1"), ("NO_COLOR", "1"), ("CI", null)),
            folder: _home.Path);

        ended.ExitCode.ShouldBe(0, ended.ToString());
        ended.Output.ShouldContain("Found 2 skills");
        ended.Output.ShouldContain("free-shorts");
        ended.Output.ShouldContain("generator-youtube");
    }

    [Fact]
    public async Task The_Steps_Of_The_Skill_Texts_Typed_As_Curl_Commands_Give_A_Film()
    {
        var output = _home.File("seeds.mp4");
        using var backend = Processes.Start(NemoHome.Program, ["backend", "--urls", "http://127.0.0.1:0", "--seed", "1", "--silent", "0"], _home.Settings());
        try
        {
            var line = await backend.StandardOutput.ReadLineAsync().WaitAsync(Processes.Limit);
            var address = line!.Split(' ')[2];

            var ended = await Processes.RunAsync(
                "bash",
                [Path.Combine(_home.Clients, "seeds.sh"), address, Repository.Media("box.mp4"), "cut this into a 5-second short for TikTok with captions", output]);

            ended.ExitCode.ShouldBe(0, ended.ToString());
            ended.Output.ShouldContain("without headers: 402");
            var film = await Film.OpenAsync(output);
            film.Duration.ShouldBe(5, 0.2);
            film.Size.ShouldBe((1080, 1920));
        }
        finally
        {
            backend.Kill(entireProcessTree: true);
        }
    }

    private async Task<JsonElement> ToolAsync(string era, string tool, params string[] arguments)
    {
        var result = await InspectAsync(era, ["--method", "tools/call", "--tool-name", tool, .. arguments.SelectMany(argument => new[] { "--tool-arg", argument })]);
        result.TryGetProperty("isError", out var failed).ShouldBe(failed.ValueKind is JsonValueKind.False, result.ToString());
        return result.GetProperty("structuredContent");
    }

    private async Task<JsonElement> InspectAsync(string era, params string[] arguments)
    {
        var ended = await InspectorAsync(era, arguments);
        ended.ExitCode.ShouldBe(0, ended.ToString());
        return NemoHome.Json(ended.Output);
    }

    private Task<Ended> InspectorAsync(string era, string[] arguments) =>
        Processes.RunAsync(
            Path.Combine(_home.Clients, "node_modules", "node", "bin", "node"),
            [Path.Combine(_home.Clients, "node_modules", ".bin", "mcp-inspector"), "--cli", "--protocol-era", era, _home.Launcher(), "serve", .. arguments],
            _home.Settings(),
            folder: _home.Path);
}
