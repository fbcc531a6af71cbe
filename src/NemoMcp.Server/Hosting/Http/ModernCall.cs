using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>A request of the newer era: a server of its own, for as long as the request; hanging up cancels the call.</summary>
internal sealed class ModernCall(ModernServers servers, HttpHostOptions options, TimeProvider clock, CancellationToken stopping)
{
    private static readonly Action<object?> CallOff = static server => ((ModernServer)server!).Cancel();

    public async Task RunAsync(HttpContext http, IncomingMessage message)
    {
        if (!message.IsRequest)
        {
            http.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        var server = servers.Take();
        try
        {
            await RunAsync(server, http, message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            // The caller hung up, or the program stops: the stream ends here.
        }
        finally
        {
            await servers.GiveBackAsync(server);
        }
    }

    private async Task RunAsync(ModernServer server, HttpContext http, IncomingMessage message)
    {
        await using var hangingUp = http.RequestAborted.UnsafeRegister(CallOff, server);
        await using var end = stopping.UnsafeRegister(CallOff, server);
        await using var body = new AnswerStream(http.Response, options, clock);
        await server.AnswerAsync(message.Message, body, first => AsStatusAsync(http, message, body, first));
    }

    /// <summary>Some errors have an HTTP status; as the first answer they are one JSON document with it.</summary>
    private static async ValueTask AsStatusAsync(HttpContext http, IncomingMessage message, AnswerStream body, JsonRpcMessage first)
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
