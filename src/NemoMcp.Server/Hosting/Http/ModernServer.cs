using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>A server of the newer era for one request at a time. It remembers nothing of a request that another one could see.</summary>
internal sealed class ModernServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly StreamableHttpServerTransport _transport = new(NullLoggerFactory.Instance) { Stateless = true };
    private readonly McpServer _server;
    private readonly Task _running;
    private Func<JsonRpcMessage, ValueTask>? _beginsWith;

    public ModernServer(McpServerOptions options)
    {
        // The transport could tell this, too, but would then wait with a timer of its own for each answer.
        options.Filters.Message.OutgoingFilters.Add(next => async (context, cancellationToken) =>
        {
            if (Interlocked.Exchange(ref _beginsWith, null) is { } beginsWith)
            {
                await beginsWith(context.JsonRpcMessage);
            }

            await next(context, cancellationToken);
        });
        _server = McpServer.Create(_transport, options, NullLoggerFactory.Instance, null);

        // It outlives the request that it is made for, and must not take that one's context along.
        using (ExecutionContext.SuppressFlow())
        {
            _running = _server.RunAsync(_stop.Token);
        }
    }

    /// <summary>True when the last answer is whole, and the next request may come.</summary>
    public bool IsFree { get; private set; } = true;

    /// <summary>Answers one request. <paramref name="beginsWith"/> hears of the first message before it is written.</summary>
    public async Task AnswerAsync(JsonRpcMessage message, Stream body, Func<JsonRpcMessage, ValueTask> beginsWith)
    {
        IsFree = false;
        _beginsWith = beginsWith;
        await _transport.HandlePostRequestAsync(message, body, _stop.Token);
        IsFree = !_stop.IsCancellationRequested;
    }

    /// <summary>Calls off what it is doing; it is of no use any more.</summary>
    public void Cancel() => _stop.Cancel();

    public async ValueTask DisposeAsync()
    {
        // Its messages simply end: a server that is cut off throws, which costs as much as a call.
        await _transport.DisposeAsync();
        if (!IsFree)
        {
            await _stop.CancelAsync();
        }

        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
        _stop.Dispose();
    }
}
