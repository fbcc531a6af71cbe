using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>Where it is kept what is remembered of sessions.</summary>
public interface ISessionStore
{
    /// <summary>Null for a session that was never seen.</summary>
    Task<SessionRecord?> ReadAsync(string scope, SessionId session, CancellationToken cancellationToken);

    Task WriteAsync(SessionRecord record, CancellationToken cancellationToken);

    /// <summary>The ids of at most <paramref name="most"/> sessions, the one that changed last first.</summary>
    Task<IReadOnlyList<string>> ListAsync(string scope, int most, CancellationToken cancellationToken);
}
