using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>Which session a caller used last: the one that is meant when a call names none.</summary>
public interface ILastSessions
{
    /// <summary>Null where there is none.</summary>
    ValueTask<SessionId?> FindAsync(string scope, string caller, CancellationToken cancellationToken);

    ValueTask UseAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken);

    /// <summary>The backend knows the session: there is no way back to the one before it.</summary>
    ValueTask ConfirmAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken);

    /// <summary>
    /// A session that is gone is no longer the one that a caller means. One that never answered, such as a mistyped id, leaves
    /// the caller with the session before it.
    /// </summary>
    ValueTask ForgetAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken);
}
