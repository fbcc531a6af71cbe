using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NemoMcp.LocalBackend.Endpoints.Accounts;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.LocalBackend.Endpoints.Sessions;

/// <summary>New sessions (backend contract, 2.2).</summary>
internal sealed class SessionEndpoints(RequestGate gate, SessionStore sessions)
{
    private const int MaxNameLength = 200;

    /// <summary>The longest language tag that BCP 47 tells implementers to expect.</summary>
    private const int MaxLanguageLength = 35;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/tasks/{user}/with-session/nemo_agent", CreateAsync);

    private async Task CreateAsync(HttpContext context)
    {
        var user = await gate.UserAsync(context);
        RequestGate.RequireSelf(context, user);
        var body = await RequestJson.ReadObjectAsync(context);
        var name = CleanText.Name(RequestJson.Text(body, "task_name", "taskName"), MaxNameLength, otherwise: "project");
        var session = await sessions.CreateAsync(user, name, LanguageOf(RequestJson.Text(body, "language")), context.RequestAborted);
        var opened = new SessionOpened { TaskId = session.TaskId, SessionId = session.SessionId, UserId = session.UserId };
        await Reply.SucceedAsync(context, opened, NemoJsonContext.Default.EnvelopeSessionOpened);
    }

    private static string? LanguageOf(string? tag) =>
        tag is { Length: > 0 and <= MaxLanguageLength } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '-') ? tag : null;
}
