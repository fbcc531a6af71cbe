using NemoMcp.Core.Sessions;
using NemoMcp.Protocol.Ids;
using NemoMcp.Store.Postgres.Connecting;
using NemoMcp.Store.Postgres.Jobs;

namespace NemoMcp.Store.Postgres.Sessions;

/// <summary>The session that a caller means when it names none: the next call may reach another machine.</summary>
internal sealed class PostgresLastSessions(string owner, StoreDoor door) : ILastSessions
{
    private const string Use = """
        INSERT INTO last_session AS l (owner, scope, caller, session) VALUES ($1, $2, $3, $4)
        ON CONFLICT (owner, scope, caller) DO UPDATE SET before = coalesce(l.before, l.session), session = excluded.session WHERE l.session <> excluded.session
        """;

    private const string Confirm = "UPDATE last_session SET before = NULL WHERE owner = $1 AND scope = $2 AND caller = $3 AND session = $4 AND before IS NOT NULL";

    // One statement: whoever uses another session meanwhile wins.
    private const string Forget = """
        WITH back AS (
            UPDATE last_session SET session = before, before = NULL
            WHERE owner = $1 AND scope = $2 AND caller = $3 AND session = $4 AND before IS NOT NULL RETURNING 1)
        DELETE FROM last_session WHERE owner = $1 AND scope = $2 AND caller = $3 AND session = $4 AND before IS NULL AND NOT EXISTS (SELECT 1 FROM back)
        """;

    public async ValueTask<SessionId?> FindAsync(string scope, string caller, CancellationToken cancellationToken) =>
        SessionId.TryParse(await door.FindAsync(
            "SELECT session FROM last_session WHERE owner = $1 AND scope = $2 AND caller = $3", p => p.Text(owner).Text(scope).Text(caller), row => row.GetString(0), cancellationToken));

    public ValueTask UseAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken) => DoAsync(Use, scope, caller, session, cancellationToken);

    public ValueTask ConfirmAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken) => DoAsync(Confirm, scope, caller, session, cancellationToken);

    public ValueTask ForgetAsync(string scope, string caller, SessionId session, CancellationToken cancellationToken) => DoAsync(Forget, scope, caller, session, cancellationToken);

    private async ValueTask DoAsync(string sql, string scope, string caller, SessionId session, CancellationToken cancellationToken) =>
        await door.DoAsync(sql, p => p.Text(owner).Text(scope).Text(caller).Text(session.Value), cancellationToken);
}
