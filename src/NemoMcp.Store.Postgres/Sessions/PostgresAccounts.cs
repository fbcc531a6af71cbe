using System.Text.Json;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;
using NemoMcp.Store.Postgres.Connecting;
using NemoMcp.Store.Postgres.Jobs;

namespace NemoMcp.Store.Postgres.Sessions;

/// <summary>The anonymous accounts of one caller.</summary>
internal sealed class PostgresAccounts(string owner, StoreDoor door, NemoSettings settings) : IAccountStore
{
    public async Task<Account?> ReadAsync(string backend, CancellationToken cancellationToken)
    {
        var record = await door.FindAsync("SELECT record FROM account WHERE owner = $1 AND backend = $2", p => p.Text(owner).Text(KeyOf(backend)), row => row.GetString(0), cancellationToken);
        return KeptRecord.Parse(record, KeptJsonContext.Default.Account);
    }

    public Task WriteAsync(string backend, Account account, CancellationToken cancellationToken) => door.DoAsync(
        "INSERT INTO account (owner, backend, record) VALUES ($1, $2, $3) ON CONFLICT (owner, backend) DO UPDATE SET record = excluded.record",
        p => p.Text(owner).Text(KeyOf(backend)).Text(JsonSerializer.Serialize(account, KeptJsonContext.Default.Account)),
        cancellationToken);

    // Another client id is another account.
    private string KeyOf(string backend) => ShortHash.Of(backend, settings.ClientId ?? "");
}
