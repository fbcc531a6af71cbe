using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>The requests of the older era: a session, its answers, and the stream beside them. Hanging up is no cancellation.</summary>
internal sealed class LegacyCall(LegacySessions sessions, HttpHostOptions options, TimeProvider clock, CancellationToken draining, CancellationToken stopping)
{
    /// <summary>Told to a client that came when every place was taken.</summary>
    private const string RetryAfterSeconds = "30";

    public async Task PostAsync(HttpContext http, IncomingMessage message)
    {
        var (session, refusal) = SessionFor(http, message);
        if (session is null)
        {
            await refusal!.WriteAsync(http.Response, message.Id, http.RequestAborted);
            return;
        }

        using var used = session.Use();
        http.Response.Headers[McpHeaders.SessionId] = session.Id;
        if (!message.IsRequest)
        {
            if (message.Message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled && session.Calls.TryGetValue(CallKey.Of(cancelled), out var open))
            {
                HangUp.Note(open);
            }

            http.Response.StatusCode = StatusCodes.Status202Accepted;
            await session.Transport.HandlePostRequestAsync(message.Message, Stream.Null, stopping);
            return;
        }

        var call = (JsonRpcRequest)message.Message;
        call.Context = new JsonRpcMessageContext { User = http.User };
        HangUp.Expect(call);
        session.Calls[CallKey.Of(call.Id)] = call;
        await using var body = new AnswerStream(http.Response, options, clock);
        try
        {
            await session.Transport.HandlePostRequestAsync(message.Message, body, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program stops: the stream ends here.
        }
        finally
        {
            session.Calls.TryRemove(CallKey.Of(call.Id), out _);
        }
    }

    /// <summary>The stream beside the answers, or the rest of one that broke.</summary>
    public async Task ListenAsync(HttpContext http)
    {
        if (Existing(http) is not { } session)
        {
            await Missing(http).WriteAsync(http.Response, null, http.RequestAborted);
            return;
        }

        if (!http.Request.GetTypedHeaders().Accept.Any(range => range.MatchesAllTypes || range.MatchesMediaType("text/event-stream")))
        {
            await new Refusal(StatusCodes.Status406NotAcceptable, Refusal.Refused, "Accept must list text/event-stream.").WriteAsync(http.Response, null, http.RequestAborted);
            return;
        }

        using var used = session.Use();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, draining);
        http.Response.Headers[McpHeaders.SessionId] = session.Id;
        try
        {
            await (http.Request.Headers.TryGetValue(McpHeaders.LastEventId, out var last)
                ? ReplayAsync(http, session, last.ToString(), stop.Token)
                : StreamAsync(http, session, stop.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The usual end of a stream.
        }
    }

    public async Task CloseAsync(HttpContext http)
    {
        if (Existing(http) is not { } session)
        {
            await Missing(http).WriteAsync(http.Response, null, http.RequestAborted);
            return;
        }

        await sessions.CloseAsync(session);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task StreamAsync(HttpContext http, LegacySession session, CancellationToken cancellationToken)
    {
        if (!session.TryListen())
        {
            await new Refusal(StatusCodes.Status409Conflict, Refusal.Refused, "This session has such a stream already.").WriteAsync(http.Response, null, cancellationToken);
            return;
        }

        try
        {
            await using var body = new AnswerStream(http.Response, options, clock);
            await session.Transport.HandleGetRequestAsync(body, cancellationToken);
        }
        finally
        {
            session.StopListening();
        }
    }

    private async Task ReplayAsync(HttpContext http, LegacySession session, string lastEventId, CancellationToken cancellationToken)
    {
        if (await session.History.GetStreamReaderAsync(lastEventId, cancellationToken) is not { } rest)
        {
            await new Refusal(StatusCodes.Status404NotFound, Refusal.UnknownSession, "This event is not kept here any more.").WriteAsync(http.Response, null, cancellationToken);
            return;
        }

        await using var body = new AnswerStream(http.Response, options, clock);
        await EventWriting.WriteAsync(rest.ReadEventsAsync(cancellationToken), body, cancellationToken);
    }

    private (LegacySession? Session, Refusal? Refusal) SessionFor(HttpContext http, IncomingMessage message)
    {
        var named = http.Request.Headers.ContainsKey(McpHeaders.SessionId);
        if (named || message.Method is not RequestMethods.Initialize)
        {
            return Existing(http) is { } known ? (known, null) : (null, Missing(http));
        }

        if (sessions.Open(OwnerOf(http), stopping) is { } opened)
        {
            return (opened, null);
        }

        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return (null, new Refusal(StatusCodes.Status503ServiceUnavailable, Refusal.Refused, "Too many sessions are open; try again later."));
    }

    private LegacySession? Existing(HttpContext http) =>
        http.Request.Headers.TryGetValue(McpHeaders.SessionId, out var id) ? sessions.Find(id.ToString(), OwnerOf(http)) : null;

    private static Refusal Missing(HttpContext http) =>
        http.Request.Headers.ContainsKey(McpHeaders.SessionId)
            ? new Refusal(StatusCodes.Status404NotFound, Refusal.UnknownSession, "This session is not known here; begin a new one with initialize.")
            : new Refusal(StatusCodes.Status400BadRequest, Refusal.Refused, $"{McpHeaders.SessionId} is missing; begin with initialize.");

    private static string OwnerOf(HttpContext http) => http.User.Identity?.Name ?? "";
}
