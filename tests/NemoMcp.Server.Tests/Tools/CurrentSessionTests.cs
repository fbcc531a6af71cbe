using System.Text.Json;
using System.Text.Json.Nodes;
using NemoMcp.Server.Tests.Infrastructure;

namespace NemoMcp.Server.Tests.Tools;

/// <summary>Which session a call means that names none.</summary>
public sealed class CurrentSessionTests
{
    [Fact]
    public async Task Without_Any_Session_The_Error_Says_How_To_Get_One()
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();

        var result = await server.Line.CallAsync(1, "get_state");

        ErrorOf(result).GetProperty("code").GetString().ShouldBe("session_not_found");
        ErrorOf(result).GetProperty("message").GetString()!.ShouldContain("upload_media");
    }

    [Theory]
    [InlineData("send_edit", """{"message":"how many credits are left?"}""", "routed")]
    [InlineData("send_edit", """{"message":"upload"}""", "routed")]
    [InlineData("upload_media", """{"sources":["/none/a.mp4","/none/b.mp4"]}""", "failed")]
    public async Task An_Answer_Without_A_Session_Names_None_And_Fits_The_Schema(string tool, string arguments, string status)
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();
        var listed = (await server.Line.Send(1, "tools/list")).GetProperty("result").GetProperty("tools").EnumerateArray();
        var schema = listed.Single(card => card.GetProperty("name").GetString() == tool).GetProperty("outputSchema");

        var answer = (await server.Line.CallAsync(2, tool, JsonNode.Parse(arguments)!.AsObject())).GetProperty("structuredContent");

        answer.GetProperty("status").GetString().ShouldBe(status);
        answer.TryGetProperty("session_id", out _).ShouldBeFalse();
        schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Except(answer.EnumerateObject().Select(member => member.Name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("get_state", null)]
    [InlineData("send_edit", "trim the first second")]
    public async Task A_Mistyped_Id_Leaves_The_Caller_With_The_Session_Before_It(string tool, string? message)
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();
        await server.Line.CallAsync(1, "create_session");
        var mine = (await server.Line.CallAsync(2, "create_session")).GetProperty("structuredContent").GetProperty("session_id").GetString();

        var mistyped = await server.Line.CallAsync(3, tool, message is null
            ? new() { ["session_id"] = "1234567890123456789" }
            : new() { ["session_id"] = "1234567890123456789", ["message"] = message });
        var state = await server.Line.CallAsync(4, "get_state");

        ErrorOf(mistyped).GetProperty("code").GetString().ShouldBe("session_not_found");
        state.GetProperty("structuredContent").GetProperty("session_id").GetString().ShouldBe(mine);
    }

    [Fact]
    public async Task The_State_Folder_And_All_In_It_Can_Be_Entered_By_Its_Owner_Alone()
    {
        await using var server = ServerFixture.Start();
        await server.Line.OpenAsync();

        await server.Line.CallAsync(1, "create_session");

        var root = Path.Combine(server.Home.Path, "state");
        string[] folders = [root, .. Directory.GetDirectories(root, "*", SearchOption.AllDirectories)];
        folders.ShouldContain(Path.Combine(root, "logs"));
        foreach (var folder in folders)
        {
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder);
            }
        }
    }

    [Fact]
    public async Task A_Stopped_Edit_Says_That_It_Was_Stopped_And_What_May_Still_Come_Of_It()
    {
        await using var server = ServerFixture.Start(("NEMO_LOCAL_EDIT_SECONDS", "60"));
        await server.Line.OpenAsync();
        var started = await server.Line.CallAsync(1, "send_edit", new() { ["message"] = "trim the first second", ["wait_seconds"] = 0 });
        var job = started.GetProperty("structuredContent").GetProperty("job_id").GetString();

        var stopped = await server.Line.CallAsync(2, "cancel_job", new() { ["job_id"] = job });
        var later = await server.Line.CallAsync(3, "get_job", new() { ["job_id"] = job });

        stopped.GetProperty("structuredContent").GetProperty("status").GetString().ShouldBe("cancelled");
        var text = later.GetProperty("content")[0].GetProperty("text").GetString()!;
        text.ShouldStartWith("The edit was stopped");
        text.ShouldContain(stopped.GetProperty("structuredContent").GetProperty("note").GetString()!);
    }

    private static JsonElement ErrorOf(JsonElement result) => result.GetProperty("_meta").GetProperty("nemo/error");
}
