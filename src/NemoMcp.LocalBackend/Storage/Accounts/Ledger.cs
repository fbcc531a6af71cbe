using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.Protocol.Credits;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Storage.Accounts;

/// <summary>
/// What accounts have and owe: 50 once per session, reserved while its first edit runs and spent when it succeeded; 100
/// where that makes a film from words alone. Exports are free.
/// </summary>
internal sealed class Ledger(BackendFolder folder, decimal? credits)
{
    public const decimal SessionPrice = 50;
    public const decimal GenerationPrice = 100;

    /// <summary>
    /// What an unlimited account shows. The cloud's starter amount, so that nobody plans with a number that only this
    /// machine would keep; it is never charged.
    /// </summary>
    private const decimal Shown = 100;

    /// <summary>A rewrite takes milliseconds; longer means that somebody holds the file on purpose.</summary>
    private static readonly TimeSpan LockLimit = TimeSpan.FromSeconds(10);

    public async Task<CreditsBalance> BalanceAsync(string userId, CancellationToken cancellationToken)
    {
        if (credits is null)
        {
            return new CreditsBalance { Available = Shown, Frozen = 0, Total = Shown };
        }

        using var held = await FileLock.TakeAsync(folder.AccountLock(userId), LockLimit, cancellationToken);
        return BalanceOf(await ReadAsync(userId, cancellationToken));
    }

    /// <summary>Reserves the price of a session; false when the account cannot pay it. A paid session costs nothing.</summary>
    public async Task<bool> TryHoldAsync(string userId, SessionId session, decimal price, CancellationToken cancellationToken)
    {
        if (credits is null)
        {
            return true;
        }

        using var held = await FileLock.TakeAsync(folder.AccountLock(userId), LockLimit, cancellationToken);
        var account = await ReadAsync(userId, cancellationToken);
        if (account.PaidSessions.Contains(session.Value))
        {
            return true;
        }

        // The caller holds the session's edit lock, so a hold of the same session is what a dead process left.
        account = Without(account, session);
        if (BalanceOf(account).Available < price)
        {
            return false;
        }

        await WriteAsync(userId, account with { Holds = new Dictionary<string, decimal>(account.Holds, StringComparer.Ordinal) { [session.Value] = price } }, cancellationToken);
        return true;
    }

    /// <summary>Turns the reservation into a payment.</summary>
    public Task SpendAsync(string userId, SessionId session, CancellationToken cancellationToken) =>
        ChangeAsync(
            userId,
            account => account.Holds.TryGetValue(session.Value, out var price)
                ? Without(account, session) with { Spent = account.Spent + price, PaidSessions = [.. account.PaidSessions, session.Value] }
                : account,
            cancellationToken);

    /// <summary>Gives the reservation back: nothing was done.</summary>
    public Task ReleaseAsync(string userId, SessionId session, CancellationToken cancellationToken) =>
        ChangeAsync(userId, account => Without(account, session), cancellationToken);

    private async Task ChangeAsync(string userId, Func<AccountRecord, AccountRecord> change, CancellationToken cancellationToken)
    {
        if (credits is null)
        {
            return;
        }

        using var held = await FileLock.TakeAsync(folder.AccountLock(userId), LockLimit, cancellationToken);
        await WriteAsync(userId, change(await ReadAsync(userId, cancellationToken)), cancellationToken);
    }

    private async Task<AccountRecord> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        var account = await JsonFile.ReadAsync(folder.Account(userId), StorageJsonContext.Default.AccountRecord, cancellationToken)
            ?? new AccountRecord { Granted = credits!.Value };
        return account with { Holds = account.Holds.Where(hold => IsEditing(hold.Key)).ToDictionary(StringComparer.Ordinal) };
    }

    /// <summary>A hold counts only while its edit runs: what a dead process reserved comes back by itself.</summary>
    private bool IsEditing(string session)
    {
        using var free = FileLock.TryTake(folder.EditLock(new SessionId(session)));
        return free is null;
    }

    private Task WriteAsync(string userId, AccountRecord account, CancellationToken cancellationToken) =>
        JsonFile.WriteAsync(folder.Account(userId), account, StorageJsonContext.Default.AccountRecord, cancellationToken);

    private static AccountRecord Without(AccountRecord account, SessionId session) =>
        account with { Holds = account.Holds.Where(hold => !string.Equals(hold.Key, session.Value, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal) };

    private static CreditsBalance BalanceOf(AccountRecord account)
    {
        var frozen = account.Holds.Values.Sum();
        var total = Math.Max(0, account.Granted - account.Spent);
        return new CreditsBalance { Available = Math.Max(0, total - frozen), Frozen = frozen, Total = total };
    }
}
