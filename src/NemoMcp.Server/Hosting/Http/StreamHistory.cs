using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>One stream of a session of the older era, kept so that a client that lost it can read on.</summary>
internal sealed class StreamHistory(string sessionId, string streamId) : ISseEventStreamWriter
{
    /// <summary>Progress notes of a long call come every few seconds; this holds the last half hour of one.</summary>
    private const int MaxEvents = 256;

    private readonly Lock _turn = new();
    private readonly List<SseItem<JsonRpcMessage?>> _events = [];
    private TaskCompletionSource _changed = NewSignal();
    private int _dropped;

    public string SessionId => sessionId;

    public string StreamId => streamId;

    public bool IsComplete { get; private set; }

    /// <summary>Whoever comes back is served in the same way, whether it was told to poll or lost the stream.</summary>
    public ValueTask SetModeAsync(SseEventStreamMode mode, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask<SseItem<JsonRpcMessage?>> WriteEventAsync(SseItem<JsonRpcMessage?> item, CancellationToken cancellationToken = default)
    {
        if (item.EventId is not null)
        {
            return ValueTask.FromResult(item);
        }

        SseItem<JsonRpcMessage?> kept;
        lock (_turn)
        {
            kept = item with { EventId = EventId.Of(sessionId, streamId, _dropped + _events.Count) };
            _events.Add(kept);
            if (_events.Count > MaxEvents)
            {
                _events.RemoveAt(0);
                _dropped++;
            }
        }

        Signal();
        return ValueTask.FromResult(kept);
    }

    public ValueTask DisposeAsync()
    {
        IsComplete = true;
        Signal();
        return ValueTask.CompletedTask;
    }

    /// <summary>What came after an event; goes on until the stream is complete, also for a client that was told to come back and came too soon.</summary>
    public async IAsyncEnumerable<SseItem<JsonRpcMessage?>> ReadAfterAsync(int position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            var ended = IsComplete;
            foreach (var item in After(ref position))
            {
                yield return item;
            }

            if (ended)
            {
                yield break;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private List<SseItem<JsonRpcMessage?>> After(ref int position)
    {
        lock (_turn)
        {
            var items = _events.Skip(Math.Max(0, position + 1 - _dropped)).ToList();
            position = _dropped + _events.Count - 1;
            return items;
        }
    }

    private void Signal() => Interlocked.Exchange(ref _changed, NewSignal()).SetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
