using NemoMcp.Core.Accounts;
using NemoMcp.Store.Postgres.Connecting;
using NemoMcp.Store.Postgres.Jobs;

namespace NemoMcp.Store.Postgres.Sessions;

/// <summary>The sealed token of one caller: brought to one machine, it is used by whichever goes on with the caller's jobs.</summary>
internal sealed class PostgresSealedTokens(string owner, StoreDoor door) : ISealedTokens
{
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken) =>
        await door.FindAsync("SELECT content FROM brought_token WHERE owner = $1", p => p.Text(owner), row => row.GetFieldValue<byte[]>(0), cancellationToken);

    public Task WriteAsync(byte[] content, CancellationToken cancellationToken) => door.DoAsync(
        "INSERT INTO brought_token (owner, content) VALUES ($1, $2) ON CONFLICT (owner) DO UPDATE SET content = excluded.content", p => p.Text(owner).Bytes(content), cancellationToken);

    public Task RemoveAsync(CancellationToken cancellationToken) => door.DoAsync("DELETE FROM brought_token WHERE owner = $1", p => p.Text(owner), cancellationToken);
}
