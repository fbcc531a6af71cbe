using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Accounts;

/// <summary>Anonymous accounts on disk, one file per backend, shared by all processes of this state folder.</summary>
public sealed class AccountFile(NemoSettings settings) : IAccountStore
{
    public Task<Account?> ReadAsync(string backend, CancellationToken cancellationToken) =>
        KeptJson.ReadAsync(PathOf(backend), KeptJsonContext.Default.Account, cancellationToken);

    public Task WriteAsync(string backend, Account account, CancellationToken cancellationToken) =>
        KeptJson.WriteAsync(PathOf(backend), account, KeptJsonContext.Default.Account, cancellationToken);

    // Another client id is another account.
    private string PathOf(string backend) => Path.Combine(settings.StateFolder, "accounts", $"{ShortHash.Of(backend, settings.ClientId ?? "")}.json");
}
