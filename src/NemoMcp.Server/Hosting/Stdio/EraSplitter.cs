using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting.Stdio;

/// <summary>
/// Serves both protocol eras on one pipe. The SDK settles a connection on one era with its first message, but hosts probe with
/// <c>server/discover</c> and then open with <c>initialize</c> on the same pipe. So each era has a server of its own, made on
/// its first message, and every message goes where it belongs.
/// </summary>
internal sealed class EraSplitter(ITransport pipe, OpenCalls calls, Func<ITransport, CancellationToken, Task> serve)
{
    private const string VersionKey = "io.modelcontextprotocol/protocolVersion";

    private readonly List<Task> _servers = [];
    private readonly List<EraTransport> _eras = [];
    private EraTransport? _legacy;
    private EraTransport? _modern;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var message in pipe.MessageReader.ReadAllAsync(cancellationToken))
            {
                Dispatch(message, cancellationToken);
            }
        }
        finally
        {
            foreach (var era in _eras)
            {
                await era.DisposeAsync();
            }

            await Task.WhenAll(_servers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Dispatch(JsonRpcMessage message, CancellationToken cancellationToken)
    {
        var era = EraOf(message, cancellationToken);
        calls.Took(message, era);
        era.Deliver(message);
    }

    private EraTransport EraOf(JsonRpcMessage message, CancellationToken cancellationToken) => message switch
    {
        JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled
            when calls.EraOf(cancelled) is { } era => era,
        JsonRpcRequest request when IsModern(request.Params) => Modern(cancellationToken),
        JsonRpcNotification notification when IsModern(notification.Params) => Modern(cancellationToken),
        _ => Legacy(cancellationToken),
    };

    private EraTransport Modern(CancellationToken cancellationToken) => _modern ??= Open(cancellationToken);

    private EraTransport Legacy(CancellationToken cancellationToken) => _legacy ??= Open(cancellationToken);

    private EraTransport Open(CancellationToken cancellationToken)
    {
        var era = new EraTransport(pipe, calls);
        _eras.Add(era);
        _servers.Add(serve(era, cancellationToken));
        return era;
    }

    private static bool IsModern(JsonNode? parameters) => Member(Member(parameters, "_meta"), VersionKey) is not null;

    private static JsonNode? Member(JsonNode? node, string name) => node is JsonObject parent && parent.TryGetPropertyValue(name, out var value) ? value : null;
}
