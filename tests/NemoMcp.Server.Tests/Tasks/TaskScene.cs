using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Server.Tests.Http;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Server.Tests.Tasks;

/// <summary>A backend that is told what to answer, and a server on one state folder that can be started again.</summary>
internal sealed class TaskScene : IAsyncDisposable
{
    private const string State =
        """{"code":0,"data":{"session_id":"SESSION","state":{"video_infos":[],"draft":{"d":3000,"m":{"title":"t"},"t":[{"tt":0,"sg":[{"d":3000,"m":{"name":"clip"}}]}]},"generated_media":[]}}}""";

    private readonly TempFolder _home = new();
    private readonly bool _overHttp;
    private readonly bool _withKeys;

    private TaskScene(ScriptedBackend backend, bool overHttp, bool withKeys) => (Backend, _overHttp, _withKeys) = (backend, overHttp, withKeys);

    public ScriptedBackend Backend { get; }

    public TaskServer Server { get; private set; } = null!;

    /// <summary>What the backend says of the render.</summary>
    public string Render { get; set; } = """{"status":"processing","progress":10}""";

    public string DoneRender => $$$"""{"status":"completed","output":{"url":"{{{Backend.Address}}}film.mp4"}}""";

    public static async Task<TaskScene> StartAsync(bool overHttp, bool withKeys = false)
    {
        var scene = new TaskScene(await ScriptedBackend.StartAsync(), overHttp, withKeys);
        scene.Backend.GivesSession().GivesCredits();
        // A link to the workspace is told only while its job lives: it carries a token, which the journal does not keep.
        scene.Backend.OnPost(NemoRoutes.ClaimToken).Always(ScriptedReply.Empty(404));
        scene.Backend.OnGet(NemoRoutes.State(GoldenBackend.Session)).Always(ScriptedReply.Json(State.Replace("SESSION", GoldenBackend.Session.Value, StringComparison.Ordinal)));
        scene.Backend.OnPost(NemoRoutes.SubmitRender).Always(ScriptedReply.Json("""{"success":true,"data":{"status":"pending","progress":5}}"""));
        scene.Backend.OnGet(NemoRoutes.SubmitRender + "/*").Always(_ => ScriptedReply.Json(scene.Render));
        await scene.StartServerAsync();
        return scene;
    }

    public async Task RestartAsync()
    {
        await Server.DisposeAsync();
        await StartServerAsync();
    }

    public string Write(string name, params byte[] content)
    {
        var path = _home.File(name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>The result of any request; errors throw, as the client does.</summary>
    public static async Task<JsonObject> AskAsync(McpClient client, string method, JsonObject parameters)
    {
#pragma warning disable MCPEXP002 // The name that travels as a header, for methods that the client does not know.
        var request = new JsonRpcRequest
        {
            Method = method,
            Params = parameters,
            Context = new JsonRpcMessageContext { RoutingName = (parameters["taskId"] ?? parameters["name"])?.GetValue<string>() },
        };
#pragma warning restore MCPEXP002
        return (await client.SendRequestAsync(request, TestLimits.Token())).Result!.AsObject();
    }

    public static Task<JsonObject> CallAsync(McpClient client, string tool, string arguments) =>
        AskAsync(client, "tools/call", new JsonObject { ["name"] = tool, ["arguments"] = JsonNode.Parse(arguments) });

    public static Task<JsonObject> GetAsync(McpClient client, string task) => AskAsync(client, "tasks/get", new JsonObject { ["taskId"] = task });

    /// <summary>Asks until the task has ended. Each look waits for an answer, so nothing sleeps.</summary>
    public static async Task<JsonObject> EndAsync(McpClient client, string task)
    {
        var limit = TestLimits.Token();
        while (true)
        {
            limit.ThrowIfCancellationRequested();
            var found = await GetAsync(client, task);
            if (found["status"]!.GetValue<string>() is not "working")
            {
                return found;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Backend.DisposeAsync();
        _home.Dispose();
    }

    private async Task StartServerAsync()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SettingNames.ApiUrl] = Backend.Address.ToString(),
            [SettingNames.StateDir] = Path.Combine(_home.Path, "state"),
            [SettingNames.OutputDir] = Path.Combine(_home.Path, "films"),
            [SettingNames.MediaRoots] = _home.Path,
            ["NEMO_CLIENT_ID"] = "task-tests",
            ["NEMO_TOKEN"] = "nmv_usr_canary",
            ["NEMO_RECOVERY_DELAYS"] = "0.01,0.01",
            ["NEMO_POLL_SECONDS"] = "0.01",
            ["NEMO_RETRY_SECONDS"] = "0.01",
        };
        foreach (var (name, value) in _withKeys ? Keys.In(_home) : [])
        {
            values[name] = value;
        }

        var place = new SettingsPlace { HomeFolder = _home.Path, WorkingFolder = _home.Path, StateRoot = _home.Path, VideosFolder = _home.Path };
        Server = await TaskServer.StartAsync(SettingsReader.Read(values.GetValueOrDefault, place), _overHttp);
    }
}
