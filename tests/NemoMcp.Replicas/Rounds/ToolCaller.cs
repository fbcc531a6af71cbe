using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json.Nodes;

namespace NemoMcp.Replicas.Rounds;

/// <summary>Tool calls over HTTP in the newer protocol era, by hand: each may reach another replica, and may break.</summary>
public sealed class ToolCaller(Uri address, params (string Name, string Value)[] headers) : IDisposable
{
    private const string Version = "2026-07-28";

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false }, disposeHandler: true) { Timeout = TimeSpan.FromMinutes(3) };

    /// <summary>The structured answer, or the error's machine copy; null when the call broke on its way and nobody knows what became of it.</summary>
    public async Task<ToolAnswer?> TryCallAsync(string tool, JsonObject arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.SendAsync(Request(tool, arguments), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode && await ReadAsync(answer, cancellationToken) is { } message ? ToolAnswer.Of(message) : null;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The same for a call that may be made again until it gets through.</summary>
    public async Task<ToolAnswer> CallAsync(string tool, JsonObject arguments, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryCallAsync(tool, (JsonObject)arguments.DeepClone(), cancellationToken) is { } answer)
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(string tool, JsonObject arguments)
    {
        var body = new JsonObject
        {
            ["jsonrpc"] = "2.0",
            ["id"] = 1,
            ["method"] = "tools/call",
            ["params"] = new JsonObject
            {
                ["name"] = tool,
                ["arguments"] = arguments,
                ["_meta"] = new JsonObject { ["io.modelcontextprotocol/protocolVersion"] = Version, ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject() },
            },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "mcp")) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        request.Headers.TryAddWithoutValidation("MCP-Protocol-Version", Version);
        request.Headers.TryAddWithoutValidation("Mcp-Method", "tools/call");
        request.Headers.TryAddWithoutValidation("Mcp-Name", tool);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static async Task<JsonObject?> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not "text/event-stream")
        {
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken)) as JsonObject;
        }

        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(cancellationToken)).EnumerateAsync(cancellationToken))
        {
            if (item.Data.Length > 0 && JsonNode.Parse(item.Data) is JsonObject message && message.ContainsKey("id"))
            {
                return message;
            }
        }

        return null;
    }
}
