using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NemoMcp.LocalBackend.Endpoints.Accounts;
using NemoMcp.LocalBackend.Endpoints.Faults;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.Protocol;

namespace NemoMcp.LocalBackend.Endpoints.Chat;

/// <summary>Messages to the agent, answered as a stream (backend contract, 2.3 and 3).</summary>
internal sealed class ChatEndpoints(RequestGate gate, TurnDesk desk, TimeProvider clock)
{
    private const int MaxMessageLength = 8000;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(NemoRoutes.Run, RunAsync);

    private async Task RunAsync(HttpContext context)
    {
        var user = await gate.UserAsync(context);
        var body = await RequestJson.ReadObjectAsync(context);
        var session = await gate.SessionAsync(RequestJson.Text(body, "session_id", "sessionId"), user, context.RequestAborted);
        var events = desk.Start(session, MessageOf(body), ChaosGate.Of(context));
        await new TurnStream(context, clock).WriteAsync(events);
    }

    private static string MessageOf(JsonElement body)
    {
        var parts = RequestJson.Member(RequestJson.Member(body, "new_message", "newMessage"), "parts");
        var texts = parts is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(part => RequestJson.Text(part, "text")) : [];
        var message = string.Join('\n', texts.Where(text => !string.IsNullOrWhiteSpace(text))).Trim();
        return message.Length switch
        {
            0 => throw Refusals.BadRequest("The message is empty."),
            > MaxMessageLength => throw Refusals.BadRequest($"The message is longer than {MaxMessageLength} characters."),
            _ => message,
        };
    }
}
