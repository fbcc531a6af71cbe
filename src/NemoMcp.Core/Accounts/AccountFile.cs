using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Accounts;

/// <summary>Anonymous accounts on disk, one file per backend, shared by all processes of this state folder.</summary>
public sealed class AccountFile(NemoSettings settings, TimeProvider clock)
{
    // Two token calls with their connections, beside the pause between them that the caller can afford.
    private static readonly TimeSpan CallsLimit = TimeSpan.FromSeconds(20);

    public Task<Account?> ReadAsync(string backend, CancellationToken cancellationToken) =>
        KeptJson.ReadAsync(PathOf(backend), KeptJsonContext.Default.Account, cancellationToken);

    public Task WriteAsync(string backend, Account account, CancellationToken cancellationToken) =>
        KeptJson.WriteAsync(PathOf(backend), account, KeptJsonContext.Default.Account, cancellationToken);

    /// <summary>Keeps other processes from asking for a token at the same time; null when one of them hangs over it.</summary>
    public Task<IDisposable?> LockAsync(string backend, TimeSpan patience, CancellationToken cancellationToken) =>
        LockFile.TakeAsync($"{PathOf(backend)}.lock", CallsLimit + patience, clock, cancellationToken);

    // Another client id is another account.
    private string PathOf(string backend) => Path.Combine(settings.StateFolder, "accounts", $"{ShortHash.Of(backend, settings.ClientId ?? "")}.json");
}
