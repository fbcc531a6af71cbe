using System.Net;
using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>One caller sees nothing of another, and nobody hears of folders of this machine.</summary>
public sealed class CallersTests
{
    [Fact]
    public async Task Sessions_And_Jobs_Of_Another_Caller_Are_Unknown()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));
        var session = Word(await scene.CallAsync(Keys.Ann, "create_session"), "session_id");
        var job = Word(await scene.CallAsync(Keys.Ann, "send_edit", new JsonObject { ["message"] = "add a title \"Hello\" for 3 seconds", ["wait_seconds"] = 60 }), "job_id");

        var state = await scene.CallAsync(Keys.Ben, "get_state");
        var foreignJob = await scene.CallAsync(Keys.Ben, "get_job", new JsonObject { ["job_id"] = job });
        var cancelled = await scene.CallAsync(Keys.Ben, "cancel_job", new JsonObject { ["job_id"] = job });
        var jobs = await scene.CallAsync(Keys.Ben, "get_job");
        var own = await scene.CallAsync(Keys.Ann, "get_job", new JsonObject { ["job_id"] = job });
        var foreignState = await scene.CallAsync(Keys.Ben, "get_state", new JsonObject { ["session_id"] = session });

        Code(state).ShouldBe("session_not_found");
        Code(foreignJob).ShouldBe("job_not_found");
        Code(cancelled).ShouldBe("job_not_found");
        Code(foreignState).ShouldBe("session_not_found");
        jobs["structuredContent"]!["jobs"]!.AsArray().ShouldBeEmpty();
        Word(own, "job_id").ShouldBe(job);
    }

    [Fact]
    public async Task Resources_And_Completions_Show_A_Caller_Only_Its_Own()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));
        var session = Word(await scene.CallAsync(Keys.Ann, "create_session"), "session_id");
        var timeline = $"nemo://sessions/{session}/timeline";

        (await AskAsync(scene, Keys.Ann, "resources/read", new JsonObject { ["uri"] = timeline }, timeline)).ShouldContain("contents");
        (await AskAsync(scene, Keys.Ben, "resources/read", new JsonObject { ["uri"] = timeline }, timeline)).ShouldContain("error");
        (await AskAsync(scene, Keys.Ann, "completion/complete", Completion())).ShouldContain(session);
        (await AskAsync(scene, Keys.Ben, "completion/complete", Completion())).ShouldNotContain(session);

        static JsonObject Completion() => new()
        {
            ["ref"] = new JsonObject { ["type"] = "ref/resource", ["uri"] = "nemo://sessions/{session_id}/timeline" },
            ["argument"] = new JsonObject { ["name"] = "session_id", ["value"] = "" },
        };
    }

    [Fact]
    public async Task A_Session_Of_The_Older_Era_Belongs_To_Who_Opened_It()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));
        using var opened = await scene.PostAsync(
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""",
            ("Authorization", $"Bearer {Keys.Ann}"));
        var session = opened.Headers.GetValues("Mcp-Session-Id").Single();

        using var foreign = await scene.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"ping"}""", ("Authorization", $"Bearer {Keys.Ben}"), ("Mcp-Session-Id", session));
        using var own = await scene.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"ping"}""", ("Authorization", $"Bearer {Keys.Ann}"), ("Mcp-Session-Id", session));

        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("~/secret.mp4")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/proc/self/environ")]
    [InlineData("../secret.mp4")]
    [InlineData("films/../../secret.mp4")]
    public async Task No_File_Of_This_Machine_Is_Read_And_No_Folder_Told(string source)
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        var refused = await scene.CallAsync(Keys.Ann, "upload_media", new JsonObject { ["sources"] = new JsonArray(source) });

        Code(refused).ShouldBeOneOf("path_not_allowed", "invalid_argument");
        refused.ToJsonString().ShouldNotContain(scene.Home);
    }

    [Fact]
    public async Task A_Callers_Own_Backend_Token_Is_Used_For_It_Alone_And_Kept_Only_Sealed()
    {
        const string Brought = "nmv_usr_brought-by-ann-0001";
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        var own = await scene.CallAsync(Keys.Ann, "create_session", null, ("X-Nemo-Token", Brought));
        var next = await scene.CallAsync(Keys.Ann, "get_credits");
        var others = await scene.CallAsync(Keys.Ben, "create_session");

        // The embedded backend does not know it: it was really used, and never replaced.
        Code(own).ShouldBe("token_invalid");
        Code(next).ShouldBe("token_invalid");
        Word(others, "account").ShouldBe("anonymous");
        Directory.EnumerateFiles(home.Path, "*", SearchOption.AllDirectories).ShouldAllBe(file => !Holds(file, Brought));
    }

    private static async Task<string> AskAsync(HttpScene scene, string key, string method, JsonObject parameters, string? name = null)
    {
        using var answer = await scene.AskAsync(method, parameters, ("Authorization", $"Bearer {key}"), ("Mcp-Name", name));
        return (await HttpScene.ReadAsync(answer)).Message.ToJsonString();
    }

    private static bool Holds(string file, string text)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // Locked for its owner alone: lock files are empty.
            return false;
        }
    }

    private static string Word(JsonNode result, string name) => result["structuredContent"]?[name]?.GetValue<string>() ?? throw new InvalidOperationException(result.ToJsonString());

    private static string? Code(JsonNode result) => result["_meta"]?["nemo/error"]?["code"]?.GetValue<string>();
}
