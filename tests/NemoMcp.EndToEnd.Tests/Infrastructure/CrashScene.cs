using System.Text.Json;
using NemoMcp.Protocol;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>A server between a client and a backend that outlives it.</summary>
internal sealed class CrashScene : IAsyncDisposable
{
    public const string Film = """{"d":2000,"m":{"width":640,"height":360},"t":[{"tt":0,"sg":[{"id":"v1","name":"plaza.mp4","start":0,"d":2000}]}]}""";

    public const string FilmWithTitle = """{"d":2000,"m":{"width":640,"height":360},"t":[{"tt":0,"sg":[{"id":"v1","name":"plaza.mp4","start":0,"d":2000}]},{"tt":7,"sg":[{"id":"t1","text":"Plaza","start":0,"d":1500}]}]}""";

    private readonly List<CrashServer> _servers = [];

    private CrashScene(ScriptedBackend backend) => (Backend, Journal) = (backend, new CrashJournal(Home.StateFolder));

    public NemoHome Home { get; } = new();

    public ScriptedBackend Backend { get; }

    public CrashJournal Journal { get; }

    public string StateRoute { get; } = NemoRoutes.State(GoldenBackend.Session);

    public string UploadRoute { get; } = NemoRoutes.Upload(GoldenBackend.Session);

    /// <summary>The timeline of the session.</summary>
    public string Draft { get; set; } = Film;

    /// <summary>The media of the session.</summary>
    public string Media { get; set; } = "[]";

    /// <summary>While one is set, whoever asks for state waits at it.</summary>
    public ScriptedGate? StateGate { get; set; }

    /// <summary>The server that a client talks to now.</summary>
    public CrashServer Server => _servers[^1];

    public int Messages => Backend.RequestsTo(NemoRoutes.Run).Count;

    public static async Task<CrashScene> StartAsync(params (string Name, string? Value)[] settings)
    {
        var scene = new CrashScene(await ScriptedBackend.StartAsync());
        scene.Backend.GivesToken().GivesSession().GivesCredits().GivesClaimToken();
        scene.Backend.OnGet(scene.StateRoute).Always(_ => scene.State());
        await scene.StartServerAsync(settings);
        return scene;
    }

    /// <summary>One more server over the same folders, as another window would start it.</summary>
    public async Task StartServerAsync(params (string Name, string? Value)[] settings) => _servers.Add(await CrashServer.StartAsync(
        Home,
        [
            ("NEMO_API_URL", Backend.Address.ToString()),
            ("NEMO_POLL_SECONDS", "0.05"),
            ("NEMO_RETRY_SECONDS", "0.05"),
            ("NEMO_RECOVERY_DELAYS", "0.05,0.05,0.05"),
            ("NEMO_LOG_LEVEL", "Trace"),
            .. settings,
        ]));

    /// <summary>Starts a job and does not wait for it; its id.</summary>
    public async Task<string> BeginAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var answer = await Server.CallAsync(tool, arguments.Append(("wait_seconds", 0)).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
        answer.GetProperty("status").GetString().ShouldBe("running");
        return answer.GetProperty("job_id").GetString()!;
    }

    /// <summary>Kills the server as soon as the journal says that it stands at a step.</summary>
    public async Task CrashAsync(string job, string step)
    {
        await Journal.UntilAsync(job, step);
        await Server.KillAsync();
        Journal.StepOf(job).ShouldBe(step);
    }

    /// <summary>Starts again and finds the job among all jobs, as somebody does who has lost its id.</summary>
    public async Task ComeBackAsync(string job)
    {
        await StartServerAsync();
        var jobs = (await Server.CallAsync("get_job", [])).GetProperty("jobs").EnumerateArray();
        jobs.ShouldHaveSingleItem().GetProperty("job_id").GetString().ShouldBe(job);
    }

    public async Task<JsonElement> EndAsync(string job)
    {
        var end = await Server.CallAsync("get_job", new() { ["job_id"] = job, ["wait_seconds"] = 60 });
        await ShouldBeTidyAsync(job);
        return end;
    }

    public async Task<JsonElement> FailureAsync(string job)
    {
        var error = await Server.FailAsync("get_job", new() { ["job_id"] = job, ["wait_seconds"] = 60 });
        await ShouldBeTidyAsync(job);
        return error;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        Home.Dispose();
        await Backend.DisposeAsync();
    }

    private ScriptedReply State()
    {
        var reply = ScriptedReply.Json(
            """{"code":0,"data":{"session_id":"SESSION","state":{"video_infos":MEDIA,"draft":DRAFT,"canvas_config":{},"generated_media":[]}}}"""
                .Replace("SESSION", GoldenBackend.Session.Value, StringComparison.Ordinal)
                .Replace("MEDIA", Media, StringComparison.Ordinal)
                .Replace("DRAFT", Draft, StringComparison.Ordinal));
        return StateGate is { } gate ? reply.After(gate) : reply;
    }

    private async Task ShouldBeTidyAsync(string job)
    {
        await Journal.UntilTidyAsync(job);
        Journal.ShouldBeWhole();
    }
}
