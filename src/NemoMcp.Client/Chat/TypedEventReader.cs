using System.Text.Json;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;

namespace NemoMcp.Client.Chat;

/// <summary>The dialect of the vendor's reference: every event has a <c>type</c>.</summary>
internal static class TypedEventReader
{
    private const string Agent = "agent";

    public static IReadOnlyList<ChatSignal> Read(string type, JsonElement json) => type switch
    {
        "text" or "message" or "content" => Words(json),
        "tool_call" or "function_call" => [new ChatSignal.Call(ToolName.Of(json))],
        "tool_result" or "function_response" => [new ChatSignal.Result(ToolName.Of(json))],
        "error" => [Trouble(json)],
        "done" or "end" => [new ChatSignal.Done()],
        "heartbeat" or "ping" => [],

        // An event of another kind may still be one of the framework's, with a type beside.
        _ => AdkEventReader.Read(json),
    };

    private static IReadOnlyList<ChatSignal> Words(JsonElement json)
    {
        var text = ReplyJson.Text(json, "content") ?? ReplyJson.Text(json, "text") ?? ReplyJson.Text(json, "delta");
        return text is null
            ? AdkEventReader.Read(json)
            : [new ChatSignal.Words(ReplyJson.Text(json, "author") ?? Agent, BackendWords.CleanLines(text), ReplyJson.Flag(json, "partial") is true)];
    }

    private static ChatSignal.Trouble Trouble(JsonElement json) => new(
        BackendWords.Clean(ReplyJson.Id(json, "code")),
        BackendWords.Clean(ReplyJson.Words(json, "message") ?? ReplyJson.Words(json, "error") ?? ReplyJson.Words(json, "content")) ?? "unnamed error");
}
