using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Client.Sessions;

/// <summary>Sessions.</summary>
public sealed class SessionsClient
{
    private readonly BackendChannel channel;

    internal SessionsClient(BackendChannel channel) => this.channel = channel;

    /// <summary>Opens a session under a new task.</summary>
    public async Task<OpenedSession> CreateAsync(string taskName, string? language, CancellationToken cancellationToken)
    {
        var body = new CreateSessionRequest { TaskName = taskName, Language = language };
        var request = channel.Post(NemoRoutes.CreateSession, JsonBody.Of(body, NemoJsonContext.Default.CreateSessionRequest));
        var reply = await channel.WriteAsync(request, CallKind.Other, cancellationToken);
        var session = SessionId.TryParse(ReplyJson.Anywhere(reply, ReplyJson.Id, "session_id", "sessionId"));
        return new OpenedSession(
            session ?? throw MissingPart.Of("session id"),
            TaskId.TryParse(ReplyJson.Anywhere(reply, ReplyJson.Id, "task_id", "taskId")),
            ReplyJson.Anywhere(reply, ReplyJson.Id, "user_id", "userId"));
    }
}
