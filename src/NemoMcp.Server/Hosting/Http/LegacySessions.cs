using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>The open conversations of the older era.</summary>
internal sealed class LegacySessions : IAsyncDisposable
{
    private const int IdBytes = 24;

    private readonly ConcurrentDictionary<string, LegacySession> _sessions = new(StringComparer.Ordinal);
    private readonly Func<McpServerOptions> _server;
    private readonly HttpHostOptions _options;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweep;

    public LegacySessions(Func<McpServerOptions> server, HttpHostOptions options, TimeProvider clock)
    {
        (_server, _options, _clock) = (server, options, clock);
        var pause = options.SessionIdle / 10;
        _sweep = clock.CreateTimer(_ => _ = SweepAsync(), null, pause, pause);
    }

    /// <summary>A new one; null where there are too many already.</summary>
    public LegacySession? Open(string owner, CancellationToken stopping)
    {
        if (_sessions.Count >= _options.MaxSessions && !MakeRoomFor(owner))
        {
            return null;
        }

        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        return _sessions[id] = new LegacySession(id, owner, _server(), _clock, stopping);
    }

    /// <summary>Another owner's session is not found.</summary>
    public LegacySession? Find(string id, string owner) =>
        _sessions.TryGetValue(id, out var session) && session.Owner == owner ? session : null;

    public async Task CloseAsync(LegacySession session)
    {
        if (_sessions.TryRemove(session.Id, out _))
        {
            await session.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        await Task.WhenAll(_sessions.Values.Select(CloseAsync));
    }

    /// <summary>One caller cannot take every place: whoever holds the most gives up the session that it used longest ago.</summary>
    private bool MakeRoomFor(string owner)
    {
        var most = _sessions.Values.GroupBy(session => session.Owner, StringComparer.Ordinal).MaxBy(held => held.Count());
        // One more is no excess: the two would take the place from each other by turns.
        if (most is null || most.Count() <= _sessions.Values.Count(session => session.Owner == owner) + 1
            || most.Where(session => session.Idle > TimeSpan.Zero).MaxBy(session => session.Idle) is not { } oldest)
        {
            return false;
        }

        _ = CloseAsync(oldest);
        return true;
    }

    private async Task SweepAsync()
    {
        foreach (var idle in _sessions.Values.Where(session => session.Idle >= _options.SessionIdle))
        {
            await CloseAsync(idle);
        }
    }
}
