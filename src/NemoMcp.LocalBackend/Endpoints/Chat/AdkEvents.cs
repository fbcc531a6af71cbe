using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NemoMcp.LocalBackend.Endpoints.Chat;

/// <summary>
/// The events of one invocation in the words of Google's Agent Development Kit: camelCase, what is absent left out,
/// actions always there (https://github.com/google/adk-python, events/event.py).
/// </summary>
internal sealed class AdkEvents(TimeProvider clock)
{
    private const string Author = "nemo_agent";
    private const string Tool = "edit_multitrack";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int IdLength = 8;

    // As Python writes it: the reply's own characters, not their escapes. Nothing here is ever put into a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string invocation = $"e-{Guid.NewGuid()}";
    private readonly string call = $"adk-{Guid.NewGuid()}";

    public ReadOnlyMemory<byte> FunctionCall() => Write(
        "model",
        part =>
        {
            part.WriteStartObject("functionCall");
            part.WriteString("id", call);
            part.WriteStartObject("args");
            part.WriteEndObject();
            part.WriteString("name", Tool);
            part.WriteEndObject();
        },
        longRunning: true);

    public ReadOnlyMemory<byte> FunctionResponse(JsonElement draft) => Write(
        "user",
        part =>
        {
            part.WriteStartObject("functionResponse");
            part.WriteString("id", call);
            part.WriteString("name", Tool);
            part.WriteStartObject("response");
            part.WriteString("result", "ok");
            part.WriteEndObject();
            part.WriteEndObject();
        },
        draft);

    public ReadOnlyMemory<byte> Text(string text, bool partial) => Write("model", part => part.WriteString("text", text), partial: partial);

    public static ReadOnlyMemory<byte> Error(string message) => Write(root => root.WriteString("error", message));

    public static ReadOnlyMemory<byte> Refusal(int code, string message) => Write(root =>
    {
        root.WriteNumber("code", code);
        root.WriteString("message", message);
    });

    private ReadOnlyMemory<byte> Write(string role, Action<Utf8JsonWriter> part, JsonElement? draft = null, bool partial = false, bool longRunning = false) => Write(root =>
    {
        root.WriteStartObject("content");
        root.WriteStartArray("parts");
        root.WriteStartObject();
        part(root);
        root.WriteEndObject();
        root.WriteEndArray();
        root.WriteString("role", role);
        root.WriteEndObject();
        if (partial)
        {
            root.WriteBoolean("partial", true);
        }

        root.WriteString("invocationId", invocation);
        root.WriteString("author", Author);
        WriteActions(root, draft);
        if (longRunning)
        {
            root.WriteStartArray("longRunningToolIds");
            root.WriteEndArray();
        }

        root.WriteString("id", RandomNumberGenerator.GetString(Letters, IdLength));
        root.WriteNumber("timestamp", clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0);
    });

    private static void WriteActions(Utf8JsonWriter root, JsonElement? draft)
    {
        root.WriteStartObject("actions");
        root.WriteStartObject("stateDelta");
        if (draft is { } changed)
        {
            root.WritePropertyName("draft");
            changed.WriteTo(root);
        }

        root.WriteEndObject();
        root.WriteStartObject("artifactDelta");
        root.WriteEndObject();
        root.WriteStartObject("requestedAuthConfigs");
        root.WriteEndObject();
        root.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var root = new Utf8JsonWriter(buffer, Plain);
        root.WriteStartObject();
        members(root);
        root.WriteEndObject();
        root.Flush();
        return buffer.WrittenMemory;
    }
}
