using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>A request of the newer era: a server of its own, for as long as the request; hanging up cancels the call.</summary>
internal sealed class ModernCall(McpServerOptions server, HttpHostOptions options, TimeProvider clock, CancellationToken stopping)
{
    public async Task RunAsync(HttpContext http, IncomingMessage message)
    {
        if (!message.IsRequest)
        {
            http.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await using var transport = new StreamableHttpServerTransport(NullLoggerFactory.Instance) { Stateless = true };
        await using var one = McpServer.Create(transport, server, NullLoggerFactory.Instance, http.RequestServices);
        var running = one.RunAsync(stop.Token);
        var isAnswered = false;
        try
        {
            await using var body = new AnswerStream(http.Response, options, clock);
            await transport.HandlePostRequestAsync(message.Message, body, first => AsStatusAsync(http, message, body, first), stop.Token);
            isAnswered = true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The caller hung up, or the program stops: the stream ends here.
        }
        finally
        {
            // A server that is cut off throws, which costs as much as the call; after the answer its messages simply end.
            await (isAnswered ? transport.DisposeAsync().AsTask() : stop.CancelAsync());
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Some errors have an HTTP status; as the first answer they are one JSON document with it.</summary>
    private static async ValueTask AsStatusAsync(HttpContext http, IncomingMessage message, AnswerStream body, JsonRpcMessage? first)
    {
        if (first is JsonRpcError { Error: { } error } && Refusal.StatusOf(error.Code) is { } status)
        {
            var details = error.Data is { } data ? JsonSerializer.SerializeToNode(data, McpJsonUtilities.DefaultOptions.GetTypeInfo(data.GetType())) : null;
            await body.ReplaceAsync(() => new Refusal(status, error.Code, error.Message, details).WriteAsync(http.Response, message.Id, CancellationToken.None));
        }
        else if (first is JsonRpcResponse or JsonRpcError)
        {
            body.EndsNow();
        }
    }
}
