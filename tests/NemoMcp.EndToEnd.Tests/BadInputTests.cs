using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.EndToEnd.Tests.Infrastructure;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>Each fault names the thing and the way out; never a stack trace, nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly NemoHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_Missing_File_Is_Named()
    {
        var ended = await _home.RunAsync("demo", "no-such-film.mp4", "--output", _home.File("out.mp4"));

        ShouldFail(ended, 2, "no-such-film.mp4");
        File.Exists(_home.File("out.mp4")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_File_That_Is_No_Media_Is_Told_With_The_Accepted_Formats()
    {
        var text = _home.File("notes.mp4");
        await File.WriteAllTextAsync(text, "this is no film");

        var ended = await _home.RunAsync("demo", text, "--output", _home.File("out.mp4"));

        ShouldFail(ended, 2, "notes.mp4", "webm");
    }

    [Fact]
    public async Task An_Empty_Instruction_Is_Told() =>
        ShouldFail(await _home.RunAsync("demo", Repository.Media("box.mp4"), "--instruction", "  "), 2, "--instruction");

    [Fact]
    public async Task An_Instruction_That_Nothing_Can_Be_Made_Of_Gives_No_Film()
    {
        var output = _home.File("out.mp4");

        var ended = await _home.RunAsync("demo", Repository.Media("box.mp4"), "--instruction", "translate it into French with a voice-over", "--output", output);

        ShouldFail(ended, 3, "--instruction");
        File.Exists(output).ShouldBeFalse();
    }

    [Fact]
    public async Task Malformed_Settings_Are_Told_All_At_Once()
    {
        var ended = await Processes.RunAsync(
            NemoHome.Program, ["demo", "--wait-seconds", "soon"], _home.Settings(("NEMO_MAX_UPLOAD_MB", "lots")), folder: _home.Path);

        ShouldFail(ended, 2, "NEMO_WAIT_SECONDS", "soon", "NEMO_MAX_UPLOAD_MB", "lots");
    }

    [Fact]
    public async Task An_Unknown_Command_And_An_Unknown_Flag_Are_Told()
    {
        ShouldFail(await _home.RunAsync("dmeo"), 2, "dmeo");
        ShouldFail(await _home.RunAsync("demo", "--colour", "red"), 2, "--colour");
        ShouldFail(await _home.RunAsync("demo", "--state-dir"), 2, "--state-dir");
    }

    [Fact]
    public async Task A_Taken_Port_Is_Named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        ShouldFail(await _home.RunAsync("backend", "--urls", address), 2, address, "--urls");
    }

    [Fact]
    public async Task An_Address_That_Is_Not_This_Machines_Is_Refused_By_The_Backend() =>
        ShouldFail(await _home.RunAsync("backend", "--urls", "http://0.0.0.0:7392"), 2, "0.0.0.0", "127.0.0.1");

    [Fact]
    public async Task A_Missing_Ffmpeg_Is_Named_With_The_Way_To_Get_It()
    {
        var settings = _home.Settings(
            ("PATH", _home.Path),
            ("DOTNET_ROOT", Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."))));

        var ended = await Processes.RunAsync(NemoHome.Program, ["demo", Repository.Media("box.mp4"), "--output", _home.File("out.mp4")], settings, folder: _home.Path);

        ShouldFail(ended, 1, "ffmpeg", "apt-get install ffmpeg");
        File.Exists(_home.File("out.mp4")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_Output_Below_A_File_Is_Not_Writable()
    {
        await File.WriteAllTextAsync(_home.File("file"), "in the way");

        var ended = await _home.RunAsync("demo", Repository.Media("box.mp4"), "--instruction", "keep the first 2 seconds", "--output", Path.Combine(_home.Path, "file", "out.mp4"));

        ended.ExitCode.ShouldBe(1, ended.ToString());
        ended.Errors.ShouldContain("out.mp4");
        ended.Errors.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("get_state", "session_id", "1234567890123456789", "session_not_found")]
    [InlineData("get_job", "job_id", "job_of_nobody", "job_not_found")]
    [InlineData("send_edit", "message", " ", "invalid_argument")]
    public async Task Over_Mcp_A_Fault_Is_An_Error_Result_With_A_Code(string tool, string argument, string value, string code)
    {
        await using var client = await _home.ConnectAsync();

        var result = await client.CallToolAsync(tool, new Dictionary<string, object?> { [argument] = value });

        result.IsError.ShouldBe(true);
        result.Meta!["nemo/error"]!["code"]!.GetValue<string>().ShouldBe(code);
        var text = result.Content.OfType<TextContentBlock>().ShouldHaveSingleItem().Text;
        text.ShouldNotContain("   at ");
        text.ShouldNotContain("Exception");
    }

    private static void ShouldFail(Ended ended, int exitCode, params string[] parts)
    {
        ended.ExitCode.ShouldBe(exitCode, ended.ToString());
        foreach (var part in parts)
        {
            ended.Errors.ShouldContain(part, customMessage: ended.ToString());
        }

        ended.Errors.ShouldNotContain("   at ");
        ended.Errors.ShouldNotContain("Unhandled");
    }
}
