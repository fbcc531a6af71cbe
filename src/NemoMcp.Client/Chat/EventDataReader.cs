using System.Text;
using System.Text.Json;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;

namespace NemoMcp.Client.Chat;

/// <summary>Reads the data of one event, in whichever dialect it is written (backend contract, 3.1 to 3.4).</summary>
internal static class EventDataReader
{
    private static readonly ChatSignal[] OnlyAlive = [new ChatSignal.Alive()];

    public static IReadOnlyList<ChatSignal> Read(string eventType, ReadOnlySpan<byte> data)
    {
        data = data.Trim(" \t\r\n"u8);
        if (eventType is "heartbeat" or "ping" or "keepalive" || data.IsEmpty || data.SequenceEqual("heartbeat"u8) || data.SequenceEqual("ping"u8))
        {
            return OnlyAlive;
        }

        if (data.SequenceEqual("[DONE]"u8))
        {
            return [new ChatSignal.Done()];
        }

        if (ReplyJson.TryParse(data.ToArray()) is not { } json)
        {
            return BrokenError(data, eventType) is { } message ? [new ChatSignal.Trouble(null, message)] : OnlyAlive;
        }

        var signals = ReadJson(json);
        return signals.Count > 0 ? signals : OnlyAlive;
    }

    /// <summary>The signals of an event, or of a list of them, which is what the backend's framework answers where it does not stream.</summary>
    public static IReadOnlyList<ChatSignal> ReadJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => [.. json.EnumerateArray().SelectMany(ReadObject)],
        _ => ReadObject(json),
    };

    private static IReadOnlyList<ChatSignal> ReadObject(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }

        if (IsEnvelope(json))
        {
            return BackendRefusal.IsRefusal(json, CallKind.Session) ? [new ChatSignal.Refusal(json)]
                : ReplyJson.Object(json, "data") is { } data && !IsEnvelope(data) ? ReadObject(data)
                : [];
        }

        return ReplyJson.Text(json, "type") is { } type ? TypedEventReader.Read(type, json) : AdkEventReader.Read(json);
    }

    private static bool IsEnvelope(JsonElement json) =>
        (ReplyJson.Whole(json, "code") is not null || ReplyJson.Flag(json, "success") is not null)
        && !ReplyJson.Has(json, "content") && !ReplyJson.Has(json, "type") && !ReplyJson.Has(json, "author");

    // Older releases of the framework paste the error into the line without escaping it, so the line is no JSON.
    private static string? BrokenError(ReadOnlySpan<byte> data, string eventType)
    {
        var text = Encoding.UTF8.GetString(data);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text[..colon].Replace(" ", string.Empty, StringComparison.Ordinal) is not "{\"error\"")
        {
            return eventType is "error" ? BackendWords.Clean(text) : null;
        }

        return BackendWords.Clean(text[(colon + 1)..].Trim().TrimEnd('}').Trim().Trim('"')) ?? "unnamed error";
    }
}
