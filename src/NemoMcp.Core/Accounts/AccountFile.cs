using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Accounts;

/// <summary>Anonymous accounts on disk, one file per backend, shared by all processes of this state folder.</summary>
public sealed class AccountFile(NemoSettings settings, TimeProvider clock)
{
    // One token call with its connection; whoever holds the lock longer has died or hangs.
    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(20);

    public Task<Account?> ReadAsync(string backend, CancellationToken cancellationToken) =>
        KeptJson.ReadAsync(PathOf(backend), KeptJsonContext.Default.Account, cancellationToken);

    public Task WriteAsync(string backend, Account account, CancellationToken cancellationToken) =>
        KeptJson.WriteAsync(PathOf(backend), account, KeptJsonContext.Default.Account, cancellationToken);

    /// <summary>Keeps other processes from asking for a token at the same time.</summary>
    public Task<IDisposable?> LockAsync(string backend, CancellationToken cancellationToken) =>
        LockFile.TakeAsync($"{PathOf(backend)}.lock", LockLimit, clock, cancellationToken);

    private string PathOf(string backend) => Path.Combine(settings.StateFolder, "accounts", $"{ShortHash.Of(backend)}.json");
}
