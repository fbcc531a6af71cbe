using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Endpoints.Accounts;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Endpoints.Uploads;
using NemoMcp.LocalBackend.Storage.Sessions;

namespace NemoMcp.LocalBackend.Endpoints.Sessions;

/// <summary>What a session holds (backend contract, 5).</summary>
internal sealed class StateEndpoints(RequestGate gate)
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement.Clone();

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/state/nemo_agent/{user}/{session}/latest", ReadAsync);

    private async Task ReadAsync(HttpContext context)
    {
        var session = await gate.SessionAsync(context);
        await Reply.SucceedAsync(context, StateOf(context, session), ReplyJsonContext.Default.EnvelopeStateBody);
    }

    private static StateBody StateOf(HttpContext context, SessionRecord session) => new()
    {
        SessionId = session.SessionId,
        TaskId = session.TaskId,
        TaskName = session.TaskName,
        State = new StateContent
        {
            VideoInfos = [.. session.Media.Select(media => MediaLinks.Describe(context.Request, session.SessionId, media))],
            Draft = session.Draft ?? Nothing,
            CanvasConfig = session.Draft is { } draft && DraftJson.Read(draft)?.Canvas is { } canvas ? new(canvas.Width, canvas.Height) : new(null, null),
            VideoAnalyses = Nothing,
            GeneratedMedia = [],
        },
    };
}
