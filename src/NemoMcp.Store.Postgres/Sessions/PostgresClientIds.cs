using NemoMcp.Core.Accounts;
using NemoMcp.Store.Postgres.Connecting;
using NemoMcp.Store.Postgres.Jobs;

namespace NemoMcp.Store.Postgres.Sessions;

/// <summary>The name of one caller towards the backend, the same on every machine.</summary>
internal sealed class PostgresClientIds(string owner, StoreDoor door) : IClientIdStore
{
    public Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        door.FindAsync("SELECT id FROM client_id WHERE owner = $1", p => p.Text(owner), row => row.GetString(0), cancellationToken);

    public async Task<bool> TryCreateAsync(string id, CancellationToken cancellationToken) =>
        await door.DoAsync("INSERT INTO client_id (owner, id) VALUES ($1, $2) ON CONFLICT DO NOTHING", p => p.Text(owner).Text(id), cancellationToken) is 1;

    public Task WriteAsync(string id, CancellationToken cancellationToken) => door.DoAsync(
        "INSERT INTO client_id (owner, id) VALUES ($1, $2) ON CONFLICT (owner) DO UPDATE SET id = excluded.id", p => p.Text(owner).Text(id), cancellationToken);
}
