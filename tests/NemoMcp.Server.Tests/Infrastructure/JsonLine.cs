using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NemoMcp.Server.Tests.Infrastructure;

/// <summary>Speaks JSON-RPC by hand, one message a line, and finds replies by their id, because they may come in any order.</summary>
internal sealed class JsonLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Pipe _toServer = new();
    private readonly Pipe _fromServer = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _replies = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<JsonElement> _notifications = new();
    private readonly ConcurrentQueue<string> _lines = new();

    public JsonLine()
    {
        ServerInput = _toServer.Reader.AsStream();
        ServerOutput = _fromServer.Writer.AsStream();
        _ = ReadAsync();
    }

    public Stream ServerInput { get; }

    public Stream ServerOutput { get; }

    public IReadOnlyCollection<JsonElement> Notifications => _notifications;

    /// <summary>Everything that the server has said.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public static JsonObject ModernMeta => new()
    {
        ["io.modelcontextprotocol/protocolVersion"] = "2026-07-28",
        ["io.modelcontextprotocol/clientCapabilities"] = new JsonObject(),
        ["io.modelcontextprotocol/clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
    };

    public void End() => _toServer.Writer.Complete();

    /// <summary>Sends a request; the reply is waited for apart from it.</summary>
    public Task<JsonElement> Send(int id, string method, JsonObject? parameters = null)
    {
        var reply = _replies.GetOrAdd($"{id}", _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] });
        return reply.Task.WaitAsync(Limit);
    }

    public void Notify(string method, JsonObject? parameters = null) =>
        Write(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters ?? [] });

    public async Task OpenAsync()
    {
        await Send(1_000_000, "initialize", new()
        {
            ["protocolVersion"] = "2025-11-25",
            ["capabilities"] = new JsonObject(),
            ["clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
        });
        Notify("notifications/initialized");
    }

    /// <summary>The result of a tool call in the older era.</summary>
    public async Task<JsonElement> CallAsync(int id, string tool, JsonObject? arguments = null, string? progressToken = null)
    {
        var parameters = new JsonObject { ["name"] = tool, ["arguments"] = arguments ?? [] };
        if (progressToken is not null)
        {
            parameters["_meta"] = new JsonObject { ["progressToken"] = progressToken };
        }

        return (await Send(id, "tools/call", parameters)).GetProperty("result");
    }

    private void Write(JsonObject message)
    {
        var bytes = Encoding.UTF8.GetBytes(message.ToJsonString() + "\n");
        lock (_toServer)
        {
            bytes.CopyTo(_toServer.Writer.GetSpan(bytes.Length));
            _toServer.Writer.Advance(bytes.Length);
            _ = _toServer.Writer.FlushAsync().AsTask();
        }
    }

    private async Task ReadAsync()
    {
        using var reader = new StreamReader(_fromServer.Reader.AsStream(), Encoding.UTF8);
        while (await reader.ReadLineAsync() is { } line)
        {
            _lines.Enqueue(line);
            using var document = JsonDocument.Parse(line);
            var message = document.RootElement.Clone();
            if (message.TryGetProperty("method", out _))
            {
                _notifications.Enqueue(message);
            }
            else
            {
                _replies.GetOrAdd(message.GetProperty("id").ToString(), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult(message);
            }
        }
    }
}
