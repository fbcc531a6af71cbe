using System.Net;
using System.Text.Json;
using NemoMcp.Client.Replies;
using NemoMcp.Protocol;

namespace NemoMcp.Client.Errors;

/// <summary>The one place where a reply becomes either JSON or a <see cref="NemoBackendException"/>.</summary>
internal sealed class BackendReplyReader(int maxBytes, TimeProvider clock)
{
    /// <summary>The reply's JSON, as it stands; refusals are thrown, whichever of the documented forms they have.</summary>
    public async Task<JsonElement> ReadAsync(HttpResponseMessage response, CallKind kind, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(response, cancellationToken);
        var json = ReplyJson.TryParse(body);
        if (!response.IsSuccessStatusCode || (json is { } root && BackendRefusal.IsRefusal(root, kind)))
        {
            throw BackendRefusal.Create(kind, (int)response.StatusCode, json, RetryAfter.Read(response, clock));
        }

        return json ?? throw Unreadable(response.StatusCode);
    }

    /// <summary>Throws unless the status is a success; the body of a success is left unread.</summary>
    public async Task EnsureAcceptedAsync(HttpResponseMessage response, CallKind kind, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            await ReadAsync(response, kind, cancellationToken);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await BoundedBody.ReadAsync(response.Content, maxBytes, cancellationToken)
                ?? throw new NemoBackendException(NemoErrorCode.BackendRejected, $"The backend's reply is larger than {maxBytes} bytes.")
                {
                    HttpStatus = (int)response.StatusCode,
                };
        }
        catch (Exception problem) when (TransportFailure.Is(problem, cancellationToken))
        {
            throw TransportFailure.Of(problem, null);
        }
    }

    private static NemoBackendException Unreadable(HttpStatusCode status) =>
        new(NemoErrorCode.BackendUnavailable, "The reply is not JSON: something else than the backend may have answered.")
        {
            HttpStatus = (int)status,
            MayHaveArrived = true,
        };
}
