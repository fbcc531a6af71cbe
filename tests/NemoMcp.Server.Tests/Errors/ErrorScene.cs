using System.Text.Json;
using System.Text.Json.Nodes;
using NemoMcp.Protocol;
using NemoMcp.Server.Tests.Infrastructure;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Server.Tests.Errors;

/// <summary>The server between an MCP client and a backend that is told what to answer.</summary>
internal sealed class ErrorScene : IAsyncDisposable
{
    public const string Draft = """{"d":3000,"m":{"title":"t"},"t":[{"tt":0,"sg":[{"d":3000,"m":{"name":"clip"}}]}]}""";

    private readonly ServerFixture _server;
    private int _calls;

    private ErrorScene(ScriptedBackend backend, ServerFixture server) => (Backend, _server) = (backend, server);

    public ScriptedBackend Backend { get; }

    public TempFolder Home => _server.Home;

    /// <summary>Everything that the server has said.</summary>
    public IReadOnlyCollection<string> Said => _server.Line.Lines;

    /// <summary>Waits are tiny, so that what is tried again is tried at once.</summary>
    public static async Task<ErrorScene> StartAsync(params (string Name, string Value)[] settings)
    {
        var backend = await ScriptedBackend.StartAsync();
        var server = ServerFixture.Start(
        [
            ("NEMO_API_URL", backend.Address.ToString()),
            ("NEMO_CLIENT_ID", "error-tests"),
            ("NEMO_TOKEN", "nmv_usr_canary"),
            ("NEMO_RECOVERY_DELAYS", "0.01,0.01"),
            ("NEMO_POLL_SECONDS", "0.01"),
            ("NEMO_RETRY_SECONDS", "0.01"),
            .. settings,
        ]);
        await server.Line.OpenAsync();
        return new ErrorScene(backend, server);
    }

    /// <summary>An open session whose state never changes.</summary>
    public ErrorScene WithSession(string draft = Draft)
    {
        Backend.GivesSession().GivesCredits().GivesClaimToken();
        Backend.OnGet(NemoRoutes.State(GoldenBackend.Session)).Always(ScriptedReply.Json(
            """{"code":0,"data":{"session_id":"SESSION","state":{"video_infos":[],"draft":DRAFT,"generated_media":[]}}}"""
                .Replace("SESSION", GoldenBackend.Session.Value, StringComparison.Ordinal).Replace("DRAFT", draft, StringComparison.Ordinal)));
        return this;
    }

    /// <summary>A render that is done at once, and its film.</summary>
    public void GiveFilm()
    {
        Backend.OnPost(NemoRoutes.SubmitRender).Always(ScriptedReply.Json("""{"success":true,"data":{"status":"pending","progress":5}}"""));
        Backend.OnGet(NemoRoutes.SubmitRender + "/*").Always(ScriptedReply.Json($$$"""{"status":"completed","output":{"url":"{{{Backend.Address}}}film.mp4"}}"""));
        Backend.OnGet("/film.mp4").Always(ScriptedFilm.Serve("not really a film"u8.ToArray()));
    }

    public async Task<JsonElement> CallAsync(string tool, string arguments = "{}")
    {
        var parsed = JsonNode.Parse(arguments)!.AsObject();
        return await _server.Line.CallAsync(++_calls, tool, parsed);
    }

    /// <summary>The machine's copy of the error that a call ends with.</summary>
    public async Task<JsonElement> FailAsync(string tool, string arguments = "{}")
    {
        var result = await CallAsync(tool, arguments);
        result.TryGetProperty("isError", out var failed).ShouldBeTrue(result.ToString());
        failed.GetBoolean().ShouldBeTrue(result.ToString());
        var text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
        text.ShouldNotContain("nmv_usr_canary");
        text.ShouldNotContain("Exception");
        return result.GetProperty("_meta").GetProperty("nemo/error");
    }

    /// <summary>A file below the media root.</summary>
    public string Write(string name, params byte[] content)
    {
        var path = Home.File(name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Backend.DisposeAsync();
    }
}
