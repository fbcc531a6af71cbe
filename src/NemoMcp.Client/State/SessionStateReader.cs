using System.Text.Json;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Drafts;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Client.State;

/// <summary>Reads the state reply (backend contract, section 5).</summary>
internal static class SessionStateReader
{
    private static readonly string[] Parts = ["draft", "video_infos", "generated_media", "canvas_config", "video_analyses"];

    public static SessionState Read(JsonElement reply)
    {
        var payload = ReplyJson.Payload(reply);
        var state = ReplyJson.Object(payload, "state") ?? (LooksLikeState(payload) ? payload : throw MissingPart.Of("state"));
        return new SessionState
        {
            SessionId = ReplyJson.Anywhere(reply, ReplyJson.Id, "session_id", "sessionId"),
            TaskId = ReplyJson.Anywhere(reply, ReplyJson.Id, "task_id", "taskId"),
            TaskName = BackendWords.Clean(ReplyJson.Anywhere(reply, ReplyJson.Text, "task_name", "taskName")),
            UserId = UserOf(payload, state),
            Draft = ReplyJson.Member(state, "draft") is { } draft ? DraftDocument.Read(draft) : null,
            VideoInfos = ReplyJson.Member(state, "video_infos"),
            GeneratedMedia = ReplyJson.Member(state, "generated_media"),
            CanvasConfig = ReplyJson.Member(state, "canvas_config"),
            Digest = StateDigest.Of(ReplyJson.Member(state, "draft"), ReplyJson.Member(state, "video_infos"), ReplyJson.Member(state, "generated_media")),
        };
    }

    private static bool LooksLikeState(JsonElement payload) => payload.ValueKind is JsonValueKind.Object && payload.EnumerateObject().Any(member => Parts.Contains(JsonText.NameOf(member)));

    // The order is the contract's, section 5; an anonymous id wins because it binds a registration.
    private static string? UserOf(JsonElement payload, JsonElement state)
    {
        string?[] found =
        [
            ReplyJson.Id(payload, "user_id"),
            ReplyJson.Id(payload, "userId"),
            ReplyJson.Object(payload, "user") is { } user ? ReplyJson.Id(user, "id") : null,
            ReplyJson.Id(state, "user_id"),
        ];
        return found.FirstOrDefault(id => id?.StartsWith("anon_", StringComparison.Ordinal) is true) ?? found.FirstOrDefault(id => id is not null);
    }
}
