using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using NemoMcp.Protocol;
using NemoMcp.Server.Tests.Http;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Server.Tests.Tasks;

/// <summary>Handles for clients that take them: the same jobs, the same ids, the same answers.</summary>
public sealed class TasksTests
{
    private const string Export = """{"download":false,"wait_seconds":0}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Client_That_Takes_Handles_Follows_A_Job_To_The_Answer_That_Get_Job_Gives(bool overHttp)
    {
        await using var scene = await TaskScene.StartAsync(overHttp);
        var client = await scene.Server.ConnectAsync(takesTasks: true);
        client.ServerCapabilities.Extensions.ShouldNotBeNull().Keys.ShouldContain("io.modelcontextprotocol/tasks");
        await TaskScene.CallAsync(client, "create_session", "{}");

        var created = await TaskScene.CallAsync(client, "export_video", Export);

        created["resultType"]!.GetValue<string>().ShouldBe("task");
        created["status"]!.GetValue<string>().ShouldBe("working");
        created.ContainsKey("content").ShouldBeFalse();
        created["ttlMs"]!.GetValue<long>().ShouldBe((long)TimeSpan.FromDays(30).TotalMilliseconds);
        var id = created["taskId"]!.GetValue<string>();
        var working = await TaskScene.GetAsync(client, id);
        working["resultType"]!.GetValue<string>().ShouldBe("complete");
        working["statusMessage"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
        working.ContainsKey("result").ShouldBeFalse();

        scene.Render = scene.DoneRender;
        var ended = await TaskScene.EndAsync(client, id);

        ended["status"]!.GetValue<string>().ShouldBe("completed");
        var byJob = await TaskScene.CallAsync(client, "get_job", $$"""{"job_id":"{{id}}"}""");
        Answer(ended["result"]!).ShouldBe(Answer(byJob));
        // Whoever read the result was told: the job counts as such from then on.
        byJob["structuredContent"]!["job"]!["told_at"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Handle_Is_As_Good_After_The_Server_Was_Started_Again(bool overHttp)
    {
        await using var scene = await TaskScene.StartAsync(overHttp);
        var before = await scene.Server.ConnectAsync(takesTasks: true);
        await TaskScene.CallAsync(before, "create_session", "{}");
        var id = (await TaskScene.CallAsync(before, "export_video", Export))["taskId"]!.GetValue<string>();

        await scene.Backend.WaitForAsync(NemoRoutes.SubmitRender);
        await scene.RestartAsync();
        scene.Render = scene.DoneRender;
        var after = await scene.Server.ConnectAsync(takesTasks: true);
        var ended = await TaskScene.EndAsync(after, id);

        ended["status"]!.GetValue<string>().ShouldBe("completed");
        ended["result"]!["structuredContent"]!["status"]!.GetValue<string>().ShouldBe("completed");
        scene.Backend.RequestsTo(NemoRoutes.SubmitRender).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, "2026-07-28")]
    [InlineData(false, "2026-07-28")]
    [InlineData(true, "2025-11-25")]
    [InlineData(false, "2025-11-25")]
    public async Task A_Client_That_Did_Not_Ask_For_Handles_Gets_None(bool overHttp, string version)
    {
        await using var scene = await TaskScene.StartAsync(overHttp);
        // In the older era there is no such extension, whatever a client declares.
        var client = await scene.Server.ConnectAsync(takesTasks: version.StartsWith("2025", StringComparison.Ordinal), version);
        await TaskScene.CallAsync(client, "create_session", "{}");

        var answer = await TaskScene.CallAsync(client, "export_video", Export);

        answer.ContainsKey("taskId").ShouldBeFalse();
        answer["structuredContent"]!["status"]!.GetValue<string>().ShouldBe("running");
        var id = answer["structuredContent"]!["job_id"]!.GetValue<string>();
        var expected = version.StartsWith("2025", StringComparison.Ordinal) ? -32601 : -32021;
        foreach (var method in new[] { "tasks/get", "tasks/cancel", "tasks/update" })
        {
            (await CodeOfAsync(client, method, id)).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_A_Task_Stops_Its_Job_And_May_Be_Repeated(bool overHttp)
    {
        await using var scene = await TaskScene.StartAsync(overHttp);
        scene.Backend.OnPost(NemoRoutes.SubmitRender + "/*/cancel").Always(ScriptedReply.Json("""{"success":true}"""));
        var client = await scene.Server.ConnectAsync(takesTasks: true);
        await TaskScene.CallAsync(client, "create_session", "{}");
        var id = (await TaskScene.CallAsync(client, "export_video", Export))["taskId"]!.GetValue<string>();

        var acknowledged = await TaskScene.AskAsync(client, "tasks/cancel", new JsonObject { ["taskId"] = id });
        var again = await TaskScene.AskAsync(client, "tasks/cancel", new JsonObject { ["taskId"] = id });

        acknowledged["resultType"]!.GetValue<string>().ShouldBe("complete");
        acknowledged.ContainsKey("taskId").ShouldBeFalse();
        again["resultType"]!.GetValue<string>().ShouldBe("complete");
        (await TaskScene.GetAsync(client, id))["status"]!.GetValue<string>().ShouldBe("cancelled");
        var job = await TaskScene.CallAsync(client, "get_job", $$"""{"job_id":"{{id}}"}""");
        job["structuredContent"]!["job"]!["status"]!.GetValue<string>().ShouldBe("cancelled");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_Unknown_Task_Is_Refused_As_Such(bool overHttp)
    {
        await using var scene = await TaskScene.StartAsync(overHttp);
        var client = await scene.Server.ConnectAsync(takesTasks: true);

        foreach (var id in new[] { "job_unknown", "job_00000000000000000000000000", "../etc/passwd", "" })
        {
            foreach (var method in new[] { "tasks/get", "tasks/cancel", "tasks/update" })
            {
                (await CodeOfAsync(client, method, id)).ShouldBe(-32602, $"{method} {id}");
            }
        }
    }

    [Fact]
    public async Task A_Task_Of_Another_Caller_Is_As_Unknown_As_None()
    {
        await using var scene = await TaskScene.StartAsync(overHttp: true, withKeys: true);
        scene.Backend.GivesToken();
        var ann = await scene.Server.ConnectAsync(takesTasks: true, key: Keys.Ann);
        var ben = await scene.Server.ConnectAsync(takesTasks: true, key: Keys.Ben);
        await TaskScene.CallAsync(ann, "create_session", "{}");
        var id = (await TaskScene.CallAsync(ann, "export_video", Export))["taskId"]!.GetValue<string>();

        foreach (var method in new[] { "tasks/get", "tasks/cancel", "tasks/update" })
        {
            (await CodeOfAsync(ben, method, id)).ShouldBe(-32602, method);
        }

        (await TaskScene.GetAsync(ann, id))["status"]!.GetValue<string>().ShouldBe("working");
    }

    [Fact]
    public async Task A_Failed_Job_Is_A_Completed_Task_With_The_Error_That_Get_Job_Gives()
    {
        await using var scene = await TaskScene.StartAsync(overHttp: true);
        var client = await scene.Server.ConnectAsync(takesTasks: true);
        await TaskScene.CallAsync(client, "create_session", "{}");
        var id = (await TaskScene.CallAsync(client, "export_video", Export))["taskId"]!.GetValue<string>();

        scene.Render = """{"status":"failed","error":"out of memory"}""";
        var ended = await TaskScene.EndAsync(client, id);

        ended["status"]!.GetValue<string>().ShouldBe("completed");
        ended["result"]!["isError"]!.GetValue<bool>().ShouldBeTrue();
        var byJob = await TaskScene.CallAsync(client, "get_job", $$"""{"job_id":"{{id}}"}""");
        ended["result"]!["_meta"]!["nemo/error"]!.ToJsonString().ShouldBe(byJob["_meta"]!["nemo/error"]!.ToJsonString());
    }

    [Fact]
    public async Task Edits_And_Uploads_Give_Handles_Too_And_What_Is_Done_At_Once_Is_Answered_At_Once()
    {
        await using var scene = await TaskScene.StartAsync(overHttp: true);
        var (upload, edit) = (new ScriptedGate(), new ScriptedGate());
        scene.Backend.OnPost(NemoRoutes.Upload(GoldenBackend.Session)).Always(ScriptedReply.Golden("replies/upload.json").After(upload));
        scene.Backend.OnPost(NemoRoutes.Run).Always(ScriptedReply.Events("""{"type":"text","content":"Done."}""").After(edit));
        var client = await scene.Server.ConnectAsync(takesTasks: true);
        await TaskScene.CallAsync(client, "create_session", "{}");
        var sources = new JsonArray(scene.Write("clip.mp4", 0, 0, 0, 24, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'m', (byte)'p', (byte)'4', (byte)'2'));

        var uploading = await TaskScene.CallAsync(client, "upload_media", new JsonObject { ["sources"] = sources, ["wait_seconds"] = 0 }.ToJsonString());
        upload.Open();
        await TaskScene.EndAsync(client, uploading["taskId"]!.GetValue<string>());
        var editing = await TaskScene.CallAsync(client, "send_edit", """{"message":"trim the first second","wait_seconds":0}""");
        var state = await TaskScene.CallAsync(client, "get_state", "{}");
        edit.Open();

        uploading["resultType"]!.GetValue<string>().ShouldBe("task");
        editing["resultType"]!.GetValue<string>().ShouldBe("task");
        state["resultType"]!.GetValue<string>().ShouldBe("complete");
        (await TaskScene.EndAsync(client, editing["taskId"]!.GetValue<string>()))["status"]!.GetValue<string>().ShouldBe("completed");
    }

    /// <summary>What a person and a program read, without the moments at which it was first told and last kept.</summary>
    private static string Answer(JsonNode result)
    {
        var structured = result["structuredContent"]!.DeepClone().AsObject();
        structured["job"]!.AsObject().Remove("told_at");
        structured["job"]!.AsObject().Remove("updated_at");
        return $"{result["content"]!.ToJsonString()}\n{structured.ToJsonString()}";
    }

    private static async Task<int> CodeOfAsync(McpClient client, string method, string id)
    {
        var refused = await Should.ThrowAsync<McpProtocolException>(() => TaskScene.AskAsync(client, method, new JsonObject { ["taskId"] = id, ["inputResponses"] = new JsonObject() }));
        return (int)refused.ErrorCode;
    }
}
