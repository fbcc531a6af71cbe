using NemoMcp.Core.Uploading;
using NemoMcp.Store.Postgres.Connecting;
using NemoMcp.Store.Postgres.Jobs;

namespace NemoMcp.Store.Postgres.Sessions;

/// <summary>The used upload tickets of one caller: one that was used on one machine is used on all.</summary>
internal sealed class PostgresTickets(string owner, StoreDoor door) : IUsedTickets
{
    // A ticket is good for a quarter of an hour; after that nobody asks.
    private const string Use = """
        WITH old AS (DELETE FROM ticket WHERE owner = $1 AND used_at < now() - interval '1 hour')
        INSERT INTO ticket (owner, id) VALUES ($1, $2) ON CONFLICT DO NOTHING
        """;

    public async Task<bool> TryUseAsync(string id, CancellationToken cancellationToken) => await door.DoAsync(Use, p => p.Text(owner).Text(id), cancellationToken) is 1;
}
