using System.Text.Json;
using NemoMcp.Core.Files;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol.Ids;
using NemoMcp.Store.Postgres.Connecting;
using NemoMcp.Store.Postgres.Jobs;

namespace NemoMcp.Store.Postgres.Sessions;

/// <summary>What is remembered of the sessions of one caller.</summary>
internal sealed class PostgresSessions(string owner, StoreDoor door) : ISessionStore
{
    private const string Write = """
        INSERT INTO session (owner, scope, id, record) VALUES ($1, $2, $3, $4)
        ON CONFLICT (owner, scope, id) DO UPDATE SET record = excluded.record, changed_at = now()
        """;

    public async Task<SessionRecord?> ReadAsync(string scope, SessionId session, CancellationToken cancellationToken)
    {
        var record = await door.FindAsync(
            "SELECT record FROM session WHERE owner = $1 AND scope = $2 AND id = $3", p => p.Text(owner).Text(scope).Text(session.Value), row => row.GetString(0), cancellationToken);
        return KeptRecord.Parse(record, KeptJsonContext.Default.SessionRecord);
    }

    public Task WriteAsync(SessionRecord record, CancellationToken cancellationToken) => door.DoAsync(
        Write, p => p.Text(owner).Text(record.Scope).Text(record.SessionId).Text(JsonSerializer.Serialize(record, KeptJsonContext.Default.SessionRecord)), cancellationToken);

    public async Task<IReadOnlyList<string>> ListAsync(string scope, int most, CancellationToken cancellationToken) => await door.ListAsync(
        "SELECT id FROM session WHERE owner = $1 AND scope = $2 ORDER BY changed_at DESC LIMIT $3", p => p.Text(owner).Text(scope).Number(most), row => row.GetString(0), cancellationToken);
}
