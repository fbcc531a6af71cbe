using System.Net;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;

namespace NemoMcp.Server.Tests.Http;

/// <summary>What is refused, with which status and code, and what is answered.</summary>
public sealed class HttpRulesTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    [Theory]
    [InlineData(Ping, "Accept", "application/json", HttpStatusCode.NotAcceptable, -32000)]
    [InlineData(Ping, "Accept", "text/html", HttpStatusCode.NotAcceptable, -32000)]
    [InlineData(Ping, "Content-Type", "text/plain", HttpStatusCode.UnsupportedMediaType, -32000)]
    [InlineData(Ping, "Host", "evil.example", HttpStatusCode.Forbidden, -32000)]
    [InlineData(Ping, "Origin", "https://evil.example", HttpStatusCode.Forbidden, -32000)]
    [InlineData(Ping, "Origin", "null", HttpStatusCode.Forbidden, -32000)]
    [InlineData(Ping, "MCP-Protocol-Version", "1999-01-01", HttpStatusCode.BadRequest, -32022)]
    [InlineData(Ping, "Mcp-Session-Id", "nobody's", HttpStatusCode.NotFound, -32001)]
    [InlineData(Ping, "X-Nothing", "1", HttpStatusCode.BadRequest, -32000)]
    [InlineData("{", "X-Nothing", "1", HttpStatusCode.BadRequest, -32700)]
    [InlineData("[]", "X-Nothing", "1", HttpStatusCode.BadRequest, -32600)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""", "X-Nothing", "1", HttpStatusCode.BadRequest, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}""", "X-Nothing", "1", HttpStatusCode.BadRequest, -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"_meta":{},"_meta":{}}}""", "X-Nothing", "1", HttpStatusCode.BadRequest, -32700)]
    [InlineData("""{"jsonrpc":"2.0","id":"\ud800","method":"ping"}""", "X-Nothing", "1", HttpStatusCode.BadRequest, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", "X-Nothing", "1", HttpStatusCode.BadRequest, -32600)]
    [InlineData("""{"id":1}""", "X-Nothing", "1", HttpStatusCode.BadRequest, -32600)]
    public async Task A_Bad_Request_Is_Refused(string body, string header, string value, HttpStatusCode status, int code)
    {
        await using var scene = await HttpScene.StartAsync();

        using var answer = await scene.PostAsync(body, (header, value));

        answer.StatusCode.ShouldBe(status);
        CodeOf((await HttpScene.ReadAsync(answer)).Message).ShouldBe(code);
    }

    [Fact]
    public async Task A_Message_Over_The_Limit_Is_Refused()
    {
        await using var scene = await HttpScene.StartAsync(options => options with { MaxMessageBytes = 200 });

        using var answer = await scene.PostAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"x\":\"" + new string((char)120, 300) + "\"}}");

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        CodeOf((await HttpScene.ReadAsync(answer)).Message).ShouldBe(-32000);
    }

    [Theory]
    [InlineData("MCP-Protocol-Version", null, -32020)]
    [InlineData("MCP-Protocol-Version", "2025-11-25", -32020)]
    [InlineData("Mcp-Method", null, -32020)]
    [InlineData("Mcp-Method", "tools/call", -32020)]
    public async Task Headers_And_Message_Must_Say_The_Same(string header, string? value, int code)
    {
        await using var scene = await HttpScene.StartAsync();

        using var answer = await scene.AskAsync("tools/list", null, (header, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        CodeOf((await HttpScene.ReadAsync(answer)).Message).ShouldBe(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("send_edit")]
    public async Task A_Call_Names_Its_Tool_In_A_Header_Too(string? named)
    {
        await using var scene = await HttpScene.StartAsync();

        using var answer = await scene.AskAsync("tools/call", new JsonObject { ["name"] = "get_job", ["arguments"] = new JsonObject() }, ("Mcp-Name", named));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        CodeOf((await HttpScene.ReadAsync(answer)).Message).ShouldBe(-32020);
    }

    [Theory]
    [InlineData("initialize")]
    [InlineData("ping")]
    [InlineData("logging/setLevel")]
    [InlineData("no/such/method")]
    public async Task A_Method_That_The_Newer_Era_Has_Not_Is_Not_Found(string method)
    {
        await using var scene = await HttpScene.StartAsync();

        using var answer = await scene.AskAsync(method);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        CodeOf((await HttpScene.ReadAsync(answer)).Message).ShouldBe(-32601);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    [InlineData("TRACE")]
    public async Task The_Newer_Era_Knows_One_Verb(string verb)
    {
        await using var scene = await HttpScene.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(verb), scene.Mcp);
        request.Headers.Add("MCP-Protocol-Version", HttpScene.Modern);

        using var answer = await scene.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldContain("POST");
    }

    [Fact]
    public async Task Tools_Are_Listed_Without_A_Session()
    {
        await using var scene = await HttpScene.StartAsync();

        using var answer = await scene.AskAsync("tools/list");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var tools = (await HttpScene.ReadAsync(answer)).Message["result"]!["tools"]!.AsArray();
        tools.Select(tool => tool!["name"]!.GetValue<string>()).ShouldContain("send_edit");
    }

    [Fact]
    public async Task A_Session_Lives_From_Initialize_To_Delete()
    {
        await using var scene = await HttpScene.StartAsync();
        var session = await scene.InitializeAsync();

        using var called = await scene.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"get_job","arguments":{}}}""", ("Mcp-Session-Id", session));
        (await HttpScene.ReadAsync(called)).Message["result"]!["structuredContent"]!["jobs"].ShouldNotBeNull();
        using var end = new HttpRequestMessage(HttpMethod.Delete, scene.Mcp) { Headers = { { "Mcp-Session-Id", session } } };
        using var ended = await scene.Client.SendAsync(end);
        using var after = await scene.PostAsync(Ping, ("Mcp-Session-Id", session));

        ended.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_Came_After_An_Event_Is_Replayed()
    {
        await using var scene = await HttpScene.StartAsync();
        var session = await scene.InitializeAsync();
        using var called = await scene.PostAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/list"}""", ("Mcp-Session-Id", session));
        var (message, eventId) = await HttpScene.ReadAsync(called);
        var first = eventId!.AsSpan(0, eventId!.LastIndexOf(':')).ToString() + ":0";

        using var again = new HttpRequestMessage(HttpMethod.Get, scene.Mcp);
        again.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        again.Headers.Add("Mcp-Session-Id", session);
        again.Headers.Add("Last-Event-ID", first);
        using var replayed = await scene.Client.SendAsync(again, HttpCompletionOption.ResponseHeadersRead);

        (await HttpScene.ReadAsync(replayed)).Message.ToJsonString().ShouldBe(message.ToJsonString());
    }

    [Fact]
    public async Task Sessions_Have_A_Limit()
    {
        await using var scene = await HttpScene.StartAsync(options => options with { MaxSessions = 1 });
        await scene.InitializeAsync();

        using var second = await scene.PostAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");

        second.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        second.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("healthz", HttpStatusCode.OK, "live")]
    [InlineData("readyz", HttpStatusCode.OK, "ready")]
    public async Task Probes_Answer_One_Word(string path, HttpStatusCode status, string word)
    {
        await using var scene = await HttpScene.StartAsync();

        using var answer = await scene.Client.GetAsync(new Uri(scene.Mcp, path));

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(word);
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_Real_Client_Lists_And_Calls(string version)
    {
        await using var scene = await HttpScene.StartAsync();
        await using var client = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = scene.Mcp, TransportMode = HttpTransportMode.StreamableHttp }, scene.Client),
            new McpClientOptions { ProtocolVersion = version });

        (await client.ListToolsAsync()).Count.ShouldBe(8);
        var answer = await client.CallToolAsync("create_session", new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = "over http" });

        answer.IsError.ShouldNotBe(true);
        answer.StructuredContent.ShouldNotBeNull().GetProperty("session_id").GetString().ShouldNotBeNullOrEmpty();
    }

    private static int? CodeOf(JsonNode answer) => answer["error"]?["code"]?.GetValue<int>();
}
