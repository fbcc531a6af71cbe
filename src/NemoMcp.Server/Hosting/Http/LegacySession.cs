using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>A conversation of the older era: one server that lives from <c>initialize</c> to its end.</summary>
internal sealed class LegacySession : IAsyncDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly TimeProvider _clock;
    private readonly McpServer _server;
    private readonly Task _running;
    private int _open;
    private int _listening;
    private long _lastUsed;

    public LegacySession(string id, string owner, McpServerOptions options, TimeProvider clock, CancellationToken stopping)
    {
        (Id, Owner, _clock) = (id, owner, clock);
        _end = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        History = new SessionHistory();
        Transport = new StreamableHttpServerTransport(NullLoggerFactory.Instance) { SessionId = id, EventStreamStore = History };
        _server = McpServer.Create(Transport, options, NullLoggerFactory.Instance, null);
        _running = _server.RunAsync(_end.Token);
        _lastUsed = clock.GetTimestamp();
    }

    public string Id { get; }

    /// <summary>Who opened it; nobody else finds it.</summary>
    public string Owner { get; }

    /// <summary>Requests without an answer, to be found when one is cancelled.</summary>
    public ConcurrentDictionary<string, JsonRpcRequest> Calls { get; } = new(StringComparer.Ordinal);

    public StreamableHttpServerTransport Transport { get; }

    public SessionHistory History { get; }

    /// <summary>How long nobody has used it; nothing while a request is open.</summary>
    public TimeSpan Idle => Volatile.Read(ref _open) > 0 ? TimeSpan.Zero : _clock.GetElapsedTime(Interlocked.Read(ref _lastUsed));

    /// <summary>Keeps it from being idle until the end of a request.</summary>
    public IDisposable Use()
    {
        Interlocked.Increment(ref _open);
        return new InUse(this);
    }

    /// <summary>There is at most one stream of its own beside the answers.</summary>
    public bool TryListen() => Interlocked.Exchange(ref _listening, 1) == 0;

    public void StopListening() => Volatile.Write(ref _listening, 0);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.DisposeAsync();
        await Transport.DisposeAsync();
        _end.Dispose();
    }

    private sealed class InUse(LegacySession session) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Exchange(ref session._lastUsed, session._clock.GetTimestamp());
            Interlocked.Decrement(ref session._open);
        }
    }
}
