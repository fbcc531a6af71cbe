using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Chat;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Client.Chat;

/// <summary>Messages to the agent.</summary>
public sealed class ChatClient
{
    private readonly BackendChannel channel;
    private readonly NemoClientOptions options;
    private readonly TimeProvider clock;

    internal ChatClient(BackendChannel channel, NemoClientOptions options, TimeProvider clock) =>
        (this.channel, this.options, this.clock) = (channel, options, clock);

    /// <summary>
    /// Sends a message, once, and reads the answer as it comes. The request leaves when enumeration starts and is never repeated:
    /// a second enumeration is an error. A refusal before the stream, a broken stream and an unreadable one are <see cref="NemoBackendException"/>.
    /// </summary>
    public IAsyncEnumerable<ChatEvent> SendAsync(SessionId session, string message, CancellationToken cancellationToken) =>
        RunAsync(session, message, new StrongBox<int>(), cancellationToken);

    private async IAsyncEnumerable<ChatEvent> RunAsync(
        SessionId session,
        string message,
        StrongBox<int> sent,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref sent.Value, 1) is not 0)
        {
            throw new InvalidOperationException("The message was sent already; reading its answer again would send it twice.");
        }

        using var limit = new ChatLimit(options.MessageTimeout, clock, cancellationToken);
        using var request = RequestFor(session, message);
        using var response = await limit.WatchAsync(channel.SendAsync(channel.Doors.Writes, request, limit.Token));
        var assembler = new ReplyAssembler();
        await using var signals = SignalsOf(response, limit.Token).GetAsyncEnumerator(limit.Token);
        while (await limit.WatchAsync(signals.MoveNextAsync().AsTask()) && signals.Current is not ChatSignal.Done)
        {
            if (signals.Current is ChatSignal.Refusal refusal)
            {
                throw BackendRefusal.Create(CallKind.Session, (int)response.StatusCode, refusal.Envelope, null, assembler.HasBegun);
            }

            foreach (var chatEvent in assembler.Take(signals.Current))
            {
                yield return chatEvent;
            }
        }

        foreach (var chatEvent in assembler.Finish())
        {
            yield return chatEvent;
        }
    }

    private HttpRequestMessage RequestFor(SessionId session, string message)
    {
        var body = new RunRequest { SessionId = session.Value, NewMessage = new RunMessage { Parts = [new RunMessagePart { Text = message }] } };
        var request = channel.Post(NemoRoutes.Run, JsonBody.Of(body, NemoJsonContext.Default.RunRequest));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return request;
    }

    private async IAsyncEnumerable<ChatSignal> SignalsOf(HttpResponseMessage response, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? string.Empty;
        if (!response.IsSuccessStatusCode || mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var signal in EventDataReader.ReadJson(await channel.Replies.ReadAsync(response, CallKind.Session, cancellationToken)))
            {
                yield return signal;
            }

            yield break;
        }

        if (mediaType is not ("text/event-stream" or "text/plain" or "application/octet-stream" or ""))
        {
            throw new NemoBackendException(NemoErrorCode.BackendUnavailable, "The reply is no event stream: something else than the backend may have answered.")
            {
                HttpStatus = (int)response.StatusCode,
                MayHaveArrived = true,
            };
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var signal in ChatStreamReader.ReadAsync(stream, options.MaxEventBytes, cancellationToken))
        {
            yield return signal;
        }
    }
}
