using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Hosting.Http;
using NemoMcp.Server.Tools;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Http;

/// <summary>The HTTP host on a free port of this machine, and requests to it by hand.</summary>
internal sealed class HttpScene : IAsyncDisposable
{
    public const string Modern = "2026-07-28";

    private readonly TempFolder _home;
    private readonly ToolDesk _desk;
    private readonly HttpHost _host;
    private Task? _stopped;

    private HttpScene(TempFolder home, ToolDesk desk, HttpHost host) => (_home, _desk, _host) = (home, desk, host);

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false }, disposeHandler: true) { Timeout = TestLimits.Wait };

    public Uri Mcp => new(_host.Address, "mcp");

    public Uri Address => _host.Address;

    public string Home => _home.Path;

    public static Task<HttpScene> StartAsync(Func<HttpHostOptions, HttpHostOptions>? change = null, params (string Name, string Value)[] settings) =>
        StartAsync(new TempFolder(), change, settings);

    /// <summary>On a folder that another scene has used, or that was prepared.</summary>
    public static async Task<HttpScene> StartAsync(TempFolder home, Func<HttpHostOptions, HttpHostOptions>? change, params (string Name, string Value)[] settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SettingNames.ApiUrl] = "local",
            [SettingNames.StateDir] = Path.Combine(home.Path, "state"),
            [SettingNames.OutputDir] = Path.Combine(home.Path, "films"),
        };
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        var place = new SettingsPlace { HomeFolder = home.Path, WorkingFolder = home.Path, StateRoot = home.Path, VideosFolder = home.Path };
        var read = SettingsReader.Read(values.GetValueOrDefault, place);
        read.Problems.ShouldBeEmpty();
        var roots = values.ContainsKey(SettingNames.MediaRoots) ? read.Settings.MediaRoots : [];
        read = read with { Settings = read.Settings with { TellPaths = false, MediaRoots = roots } };
        var doors = await HttpDoors.OpenAsync(read.Settings, TimeProvider.System, CancellationToken.None);
        var desk = new ToolDesk(read, TimeProvider.System, quiet: true, doors);
        var options = new HttpHostOptions { Address = new Uri("http://127.0.0.1:0"), AllowedHosts = read.Settings.Http.AllowedHosts };
        return new HttpScene(home, desk, await HttpHost.StartAsync(desk, doors, change?.Invoke(options) ?? options, TimeProvider.System, CancellationToken.None));
    }

    /// <summary>A POST as a client of either era makes it; <paramref name="headers"/> add to, replace, or with null take away.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Mcp) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        foreach (var (name, value) in headers)
        {
            Set(request, name, value);
        }

        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>A whole request of the newer era with the headers that belong to it.</summary>
    public Task<HttpResponseMessage> AskAsync(string method, JsonObject? parameters = null, params (string Name, string? Value)[] headers)
    {
        var described = parameters ?? [];
        described["_meta"] = new JsonObject
        {
            ["io.modelcontextprotocol/protocolVersion"] = Modern,
            ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject(),
        };
        var body = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 7, ["method"] = method, ["params"] = described };
        return PostAsync(body.ToJsonString(), [("MCP-Protocol-Version", Modern), ("Mcp-Method", method), .. headers]);
    }

    /// <summary>Opens a session of the older era.</summary>
    public async Task<string> InitializeAsync()
    {
        using var answer = await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        var session = answer.Headers.GetValues("Mcp-Session-Id").Single();
        await ReadAsync(answer);
        using var noted = await PostAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", ("Mcp-Session-Id", session));
        return session;
    }

    /// <summary>Calls a tool as the caller with this key, in the newer era, and gives the result.</summary>
    public async Task<JsonNode> CallAsync(string? key, string tool, JsonObject? arguments = null, params (string Name, string? Value)[] headers)
    {
        using var answer = await AskAsync(
            "tools/call",
            new JsonObject { ["name"] = tool, ["arguments"] = arguments ?? [] },
            [("Mcp-Name", tool), .. key is null ? [] : new[] { ("Authorization", (string?)$"Bearer {key}") }, .. headers]);
        return (await ReadAsync(answer)).Message["result"]!;
    }

    /// <summary>The message that answers, out of one JSON document or a stream, with the id of its event.</summary>
    public static async Task<(JsonNode Message, string? EventId)> ReadAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not "text/event-stream")
        {
            return (JsonNode.Parse(await answer.Content.ReadAsStringAsync())!, null);
        }

        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            if (item.Data.Length > 0 && JsonNode.Parse(item.Data) is JsonObject message && message.ContainsKey("id"))
            {
                return (message, item.EventId);
            }
        }

        throw new InvalidOperationException("The stream ended without an answer.");
    }

    /// <summary>The server stops; whoever listens still hears its last words.</summary>
    public Task StopAsync() => _stopped ??= _host.DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        await _desk.DisposeAsync();
        _home.Dispose();
    }

    private static void Set(HttpRequestMessage request, string name, string? value)
    {
        if (name == "Content-Type")
        {
            request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(value!);
            return;
        }

        request.Headers.Remove(name);
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
