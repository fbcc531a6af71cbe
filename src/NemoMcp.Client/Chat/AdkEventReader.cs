using System.Text.Json;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;

namespace NemoMcp.Client.Chat;

/// <summary>The dialect of Google's Agent Development Kit, and the bare <c>text</c> that one client of the backend was seen to read.</summary>
internal static class AdkEventReader
{
    private const string Agent = "agent";

    public static IReadOnlyList<ChatSignal> Read(JsonElement json)
    {
        var signals = new List<ChatSignal>();
        var parts = ReplyJson.Object(json, "content") is { } content ? ReplyJson.Array(content, "parts") : null;
        if (TextOf(json, parts) is { Length: > 0 } text && ReplyJson.Text(json, "author") is not "user")
        {
            signals.Add(new ChatSignal.Words(ReplyJson.Text(json, "author") ?? Agent, BackendWords.CleanLines(text), ReplyJson.Flag(json, "partial") is true));
        }

        signals.AddRange(parts?.EnumerateArray().Select(ToolOf).OfType<ChatSignal>() ?? []);
        if (TroubleOf(json) is { } trouble)
        {
            signals.Add(trouble);
        }

        return signals;
    }

    private static string? TextOf(JsonElement json, JsonElement? parts) => parts is { } list
        ? string.Concat(list.EnumerateArray().Where(part => ReplyJson.Flag(part, "thought") is not true).Select(part => ReplyJson.Text(part, "text")))
        : ReplyJson.Text(json, "text") ?? ReplyJson.Text(json, "content");

    private static ChatSignal? ToolOf(JsonElement part) =>
        (ReplyJson.Object(part, "functionCall") ?? ReplyJson.Object(part, "function_call")) is { } call ? new ChatSignal.Call(ToolName.Of(call))
        : (ReplyJson.Object(part, "functionResponse") ?? ReplyJson.Object(part, "function_response")) is { } result ? new ChatSignal.Result(ToolName.Of(result))
        : null;

    private static ChatSignal.Trouble? TroubleOf(JsonElement json)
    {
        var code = BackendWords.Clean(ReplyJson.Id(json, "errorCode") ?? ReplyJson.Id(json, "error_code"));
        var words = ReplyJson.Words(json, "errorMessage") ?? ReplyJson.Words(json, "error_message") ?? ReplyJson.Words(json, "error") ?? ReplyJson.Words(json, "detail");
        return code is null && words is null ? null : new ChatSignal.Trouble(code, BackendWords.Clean(words) ?? code ?? "unnamed error");
    }
}
