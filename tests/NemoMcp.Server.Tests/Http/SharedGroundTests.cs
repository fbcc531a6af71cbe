using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using NemoMcp.Core.Settings;
using NemoMcp.LocalBackend;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>Where callers share something (an account of the host's own, places for sessions), one of them still gets nothing of another's.</summary>
public sealed class SharedGroundTests
{
    [Fact]
    public async Task On_The_Hosts_Own_Account_Sessions_Are_Still_A_Callers_Own()
    {
        var home = new TempFolder();
        await using var backend = await LocalBackendHost.StartAsync(
            new LocalBackendOptions { Folder = Path.Combine(home.Path, "backend") }, NullLoggerFactory.Instance, TimeProvider.System, CancellationToken.None);
        var token = await TokenAsync(backend.Address);
        await using var scene = await HttpScene.StartAsync(
            home, null, [.. Keys.In(home), (SettingNames.ApiUrl, backend.Address.ToString()), (SettingNames.Token, token)]);
        var session = (await scene.CallAsync(Keys.Ann, "create_session"))["structuredContent"]!["session_id"]!.GetValue<string>();

        var own = await scene.CallAsync(Keys.Ann, "get_state", Of(session));
        var read = await scene.CallAsync(Keys.Ben, "get_state", Of(session));
        var edited = await scene.CallAsync(Keys.Ben, "send_edit", Of(session, ("message", "make it vertical")));
        var exported = await scene.CallAsync(Keys.Ben, "export_video", Of(session));
        var brought = await scene.CallAsync(Keys.Ben, "upload_media", Of(session, ("sources", new JsonArray("clip.mp4"))));

        own["structuredContent"]!["session_id"]!.GetValue<string>().ShouldBe(session);
        new[] { read, edited, exported, brought }.ShouldAllBe(answer => Code(answer) == "session_not_found");
    }

    [Fact]
    public async Task There_Is_No_Ticket_For_Another_Callers_Session()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));
        var session = (await scene.CallAsync(Keys.Ann, "create_session"))["structuredContent"]!["session_id"]!.GetValue<string>();

        var foreign = await scene.CallAsync(Keys.Ben, "upload_media", Of(session, ("sources", new JsonArray("clip.mp4"))));
        var routed = await scene.CallAsync(Keys.Ben, "send_edit", Of(session, ("message", "upload clip.mp4")));
        var own = await scene.CallAsync(Keys.Ann, "upload_media", Of(session, ("sources", new JsonArray("clip.mp4"))));

        Code(foreign).ShouldBe("session_not_found");
        Code(routed).ShouldBe("session_not_found");
        own["structuredContent"]!["status"]!.GetValue<string>().ShouldBe("awaiting_upload");
    }

    [Fact]
    public async Task A_Caller_Who_Holds_Every_Session_Of_The_Older_Era_Gives_One_Up_For_Another()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, options => options with { MaxSessions = 2 }, Keys.In(home));
        var first = await OpenAsync(scene, Keys.Ann);
        var second = await OpenAsync(scene, Keys.Ann);

        var third = await OpenAsync(scene, Keys.Ann);
        var bens = await OpenAsync(scene, Keys.Ben);

        third.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        bens.Status.ShouldBe(HttpStatusCode.OK);
        (await PingAsync(scene, Keys.Ann, first.Session!)).ShouldBe(HttpStatusCode.NotFound);
        (await PingAsync(scene, Keys.Ann, second.Session!)).ShouldBe(HttpStatusCode.OK);
        (await PingAsync(scene, Keys.Ben, bens.Session!)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("clips/a.mp4")]
    public async Task A_Caller_From_Elsewhere_Is_Told_The_Way_That_It_Has(string path)
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        var answer = await scene.CallAsync(Keys.Ann, "upload_media", new JsonObject { ["sources"] = new JsonArray(path) });

        answer["content"]![0]!["text"]!.GetValue<string>().ShouldContain("bare name");
    }

    [Fact]
    public async Task The_Command_For_A_File_Takes_Its_Name_As_It_Is()
    {
        var home = new TempFolder();
        await using var scene = await HttpScene.StartAsync(home, null, Keys.In(home));

        var offered = await scene.CallAsync(Keys.Ann, "upload_media", new JsonObject { ["sources"] = new JsonArray("it's clip[1] {a,b}.mp4") });

        // curl reads brackets as a pattern unless it is told not to.
        var example = offered["structuredContent"]!["files"]![0]!["upload"]!["example"]!.GetValue<string>();
        example.ShouldStartWith("curl -g ");
        example.ShouldContain(@"-T 'it'\''s clip[1] {a,b}.mp4' ");
    }

    private static JsonObject Of(string session, params (string Name, JsonNode Value)[] more)
    {
        var arguments = new JsonObject { ["session_id"] = session };
        foreach (var (name, value) in more)
        {
            arguments[name] = value;
        }

        return arguments;
    }

    private static async Task<string> TokenAsync(Uri backend)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }, disposeHandler: true) { Timeout = TestLimits.Wait };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(backend, "/api/auth/anonymous-token"));
        request.Headers.Add("X-Client-Id", "one-for-all");
        using var answer = await client.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["data"]!["token"]!.GetValue<string>();
    }

    private static async Task<(HttpStatusCode Status, string? Session)> OpenAsync(HttpScene scene, string key)
    {
        const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";
        using var answer = await scene.PostAsync(Initialize, ("Authorization", $"Bearer {key}"));
        await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, answer.Headers.TryGetValues("Mcp-Session-Id", out var ids) ? ids.Single() : null);
    }

    private static async Task<HttpStatusCode> PingAsync(HttpScene scene, string key, string session)
    {
        using var answer = await scene.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"ping"}""", ("Authorization", $"Bearer {key}"), ("Mcp-Session-Id", session));
        await answer.Content.ReadAsStringAsync();
        return answer.StatusCode;
    }

    private static string? Code(JsonNode answer) => answer["_meta"]?["nemo/error"]?["code"]?.GetValue<string>();
}
