using System.Net.ServerSentEvents;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>The streams of one session of the older era, for replay by <c>Last-Event-ID</c>.</summary>
internal sealed class SessionHistory : ISseEventStreamStore
{
    /// <summary>Answered streams that are kept; a client comes back for its last one.</summary>
    private const int MaxComplete = 16;

    private readonly Lock _turn = new();
    private readonly List<StreamHistory> _streams = [];

    public ValueTask<ISseEventStreamWriter> CreateStreamAsync(SseEventStreamOptions options, CancellationToken cancellationToken = default)
    {
        var stream = new StreamHistory(options.SessionId, options.StreamId);
        lock (_turn)
        {
            _streams.RemoveAll(known => known.StreamId == options.StreamId);
            _streams.Add(stream);
            var complete = _streams.Where(known => known.IsComplete).ToList();
            foreach (var old in complete.Take(complete.Count - MaxComplete))
            {
                _streams.Remove(old);
            }
        }

        return ValueTask.FromResult<ISseEventStreamWriter>(stream);
    }

    public ValueTask<ISseEventStreamReader?> GetStreamReaderAsync(string lastEventId, CancellationToken cancellationToken = default)
    {
        if (EventId.Read(lastEventId) is not { } last)
        {
            return ValueTask.FromResult<ISseEventStreamReader?>(null);
        }

        lock (_turn)
        {
            var stream = _streams.Find(known => known.SessionId == last.SessionId && known.StreamId == last.StreamId);
            return ValueTask.FromResult<ISseEventStreamReader?>(stream is null ? null : new Reader(stream, last.Position));
        }
    }

    private sealed class Reader(StreamHistory stream, int position) : ISseEventStreamReader
    {
        public string SessionId => stream.SessionId;

        public string StreamId => stream.StreamId;

        public IAsyncEnumerable<SseItem<JsonRpcMessage?>> ReadEventsAsync(CancellationToken cancellationToken = default) =>
            stream.ReadAfterAsync(position, cancellationToken);
    }
}
