using System.Text.Json;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Server.Tools;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Server.Tests.Errors;

/// <summary>Every code of the tools contract, brought about for real and seen by an MCP client.</summary>
public sealed class ErrorCodeTests
{
    private const string Trim = """{"message":"trim the first second"}""";

    private static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];

    private static readonly Dictionary<string, Func<Task<JsonElement>>> Scenes = new(StringComparer.Ordinal)
    {
        ["token_invalid"] = () => With(scene => scene.Backend.OnGet(NemoRoutes.Credits).Always(ScriptedReply.Json("""{"code":1001}""", 401)), "get_credits"),
        ["session_not_found"] = () => With(
            scene => scene.Backend.OnGet(NemoRoutes.State(GoldenBackend.Session)).Always(ScriptedReply.Json("""{"code":1002}""", 404)),
            "get_state",
            """{"session_id":"5529798706024415232"}"""),
        ["out_of_credits"] = () => With(scene => Answers(scene, ScriptedReply.Json("""{"code":2001,"message":"no credits"}""")), "send_edit", Trim),
        ["unsupported_media"] = () => Upload("notes.mp4", "this is no film"u8.ToArray()),
        ["media_too_large"] = () => Upload("large.gif", Gif, ("NEMO_MAX_UPLOAD_MB", "0.000005")),
        ["client_id_missing"] = () => With(
            scene => scene.Backend.OnPost(NemoRoutes.AnonymousToken).Always(ScriptedReply.Json("""{"message":"X-Client-Id missing"}""", 400)),
            "get_credits",
            settings: ("NEMO_TOKEN", "")),
        ["export_blocked"] = () => With(scene => Submits(scene, ScriptedReply.Json("""{"message":"free plan"}""", 402)), "export_video", Session),
        ["rate_limited"] = () => With(scene => scene.Backend.OnGet(NemoRoutes.Credits).Always(ScriptedReply.Json("""{"code":429}""", 429)), "get_credits"),
        ["backend_unavailable"] = () => With(_ => { }, "get_credits", settings: ("NEMO_API_URL", "http://127.0.0.1:9")),
        ["backend_timeout"] = () => With(
            scene => Answers(scene, ScriptedReply.Stream(": heartbeat\n\n", new ScriptedGate())), "send_edit", Trim, ("NEMO_STREAM_IDLE_SECONDS", "0.2")),
        ["backend_rejected"] = () => With(scene => scene.Backend.OnPost(NemoRoutes.CreateSession).Always(ScriptedReply.Json("""{"code":7777,"message":"not today"}""")), "create_session"),
        ["edit_outcome_unknown"] = () => With(scene => Answers(scene, ScriptedReply.NoAnswer), "send_edit", Trim),
        ["edit_in_progress"] = SecondEditAsync,
        ["nothing_to_export"] = () => With(_ => { }, "export_video"),
        ["render_failed"] = () => With(scene => Renders(scene, """{"status":"failed","error":"codec exploded"}"""), "export_video", Session),
        ["download_failed"] = () => With(
            scene => Renders(scene, """{"status":"completed","output":{"url":"http://127.0.0.1:9/film.mp4"}}"""), "export_video", Session),
        ["output_not_writable"] = OutputBelowAFileAsync,
        ["ffmpeg_missing"] = () => Upload("clip.gif", Gif, prepare: scene => scene.WithSession().Backend
            .OnPost(NemoRoutes.Upload(GoldenBackend.Session)).Always(ScriptedReply.Json("""{"code":5031,"message":"ffprobe was not found"}""", 503))),
        ["settings_invalid"] = () => With(_ => { }, "get_credits", settings: ("NEMO_POLL_SECONDS", "often")),
        ["skill_not_found"] = () => With(_ => { }, "get_credits", """{"skill":"nobody"}"""),
        ["job_not_found"] = () => With(_ => { }, "get_job", """{"job_id":"job_nobody"}"""),
        ["file_not_found"] = () => Upload(null, []),
        ["path_not_allowed"] = () => With(_ => { }, "upload_media", """{"sources":["/etc/hostname"]}"""),
        ["invalid_argument"] = () => With(_ => { }, "send_edit", """{"message":"  "}"""),
        ["internal_error"] = FaultOfOurOwnAsync,
    };

    private const string Session = """{"session_id":"5529798706024415232"}""";

    public static TheoryData<string> Codes => [.. Enum.GetValues<NemoErrorCode>().Select(code => code.ToWire())];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_Code_Can_Happen_And_Says_What_To_Do(string code)
    {
        var error = await Scenes[code]();

        error.GetProperty("code").GetString().ShouldBe(code, error.ToString());
        error.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        error.GetProperty("action").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    private static async Task<JsonElement> With(Action<ErrorScene> prepare, string tool, string arguments = "{}", params (string, string)[] settings)
    {
        await using var scene = await ErrorScene.StartAsync(settings);
        prepare(scene);
        return await scene.FailAsync(tool, arguments);
    }

    private static void Answers(ErrorScene scene, ScriptedReply reply) => scene.WithSession().Backend.OnPost(NemoRoutes.Run).Always(reply);

    private static void Submits(ErrorScene scene, ScriptedReply reply) => scene.WithSession().Backend.OnPost(NemoRoutes.SubmitRender).Always(reply);

    private static void Renders(ErrorScene scene, string status)
    {
        Submits(scene, ScriptedReply.Json("""{"success":true,"data":{"status":"pending","progress":5}}"""));
        scene.Backend.OnGet(NemoRoutes.SubmitRender + "/*").Always(ScriptedReply.Json(status));
    }

    private static async Task<JsonElement> Upload(string? name, byte[] content, (string, string)? setting = null, Action<ErrorScene>? prepare = null)
    {
        await using var scene = await ErrorScene.StartAsync(setting is { } one ? [one] : []);
        prepare?.Invoke(scene);
        var path = name is null ? scene.Home.File("missing.mp4") : scene.Write(name, content);
        return await scene.FailAsync("upload_media", JsonSerializer.Serialize(new { sources = new[] { path } }));
    }

    private static async Task<JsonElement> SecondEditAsync()
    {
        await using var scene = await ErrorScene.StartAsync();
        var gate = new ScriptedGate();
        Answers(scene, ScriptedReply.Stream(": heartbeat\n\n", gate));
        var first = await scene.CallAsync("send_edit", """{"message":"trim the first second","wait_seconds":0}""");
        var error = await scene.FailAsync("send_edit", """{"message":"make it square"}""");
        gate.Open();
        error.GetProperty("job_id").GetString().ShouldBe(first.GetProperty("structuredContent").GetProperty("job_id").GetString());
        return error;
    }

    private static async Task<JsonElement> OutputBelowAFileAsync()
    {
        await using var scene = await ErrorScene.StartAsync();
        scene.WithSession();
        var inTheWay = scene.Write("file", 1);
        return await scene.FailAsync("export_video", JsonSerializer.Serialize(new { session_id = GoldenBackend.Session.Value, output_path = Path.Combine(inTheWay, "film.mp4") }));
    }

    /// <summary>No road to one is known, so the fault is handed to the filter that every call passes.</summary>
    private static async Task<JsonElement> FaultOfOurOwnAsync()
    {
        await using var desk = new ToolDesk(new SettingsResult(new NemoSettings { ClientIdFile = "", StateFolder = "", OutputFolder = "", MediaRoots = [], HomeFolder = "" }, ["unused"]), TimeProvider.System);

        var result = await new ErrorFilter(desk).ResultAsync(new InvalidOperationException("a detail that stays inside"), null, null, CancellationToken.None);

        result.IsError.ShouldBe(true);
        var error = JsonDocument.Parse(result.Meta!["nemo/error"]!.ToJsonString()).RootElement.Clone();
        error.ToString().ShouldNotContain("stays inside");
        return error;
    }
}
