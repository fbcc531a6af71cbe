using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Turns;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Accounts;

/// <summary>Which account is used at a backend. A given token is used as it is; an anonymous one is asked for once, kept, and renewed by one at a time.</summary>
public sealed class AccountBook(NemoSettings settings, GivenToken given, ClientIds clientIds, IAccountStore store, ITurns turns, AnonymousAccounts anonymous, TimeProvider clock) : IDisposable
{
    // Two token calls with their connections, beside the pause between them that the caller can afford.
    private static readonly TimeSpan CallsLimit = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    // Asked for by every call, and nearly always the same.
    private volatile Scope? scope;

    /// <summary>The name under which sessions and jobs of this account at this backend are kept. Asks nobody.</summary>
    public async Task<string> ScopeAsync(string backend, CancellationToken cancellationToken)
    {
        var identity = await given.IdentityAsync(cancellationToken) ?? $"anonymous {await clientIds.GetAsync(cancellationToken)}";
        if (scope is not { } last || last.Backend != backend || last.Identity != identity)
        {
            scope = last = new Scope(backend, identity, ShortHash.Of(backend, identity));
        }

        return last.Name;
    }

    /// <summary>The account; whether it was made just now.</summary>
    public async Task<(Account Account, bool IsNew)> GetAsync(AccountPlace place, CancellationToken cancellationToken)
    {
        if (await given.ReadAsync(cancellationToken) is { } token)
        {
            return (new Account { Token = token }, false);
        }

        var kept = await store.ReadAsync(place.Backend, cancellationToken);
        return kept is not null && kept.IsUsableAt(clock.GetUtcNow()) ? (kept, false) : await AskAsync(place, kept?.Token, cancellationToken);
    }

    /// <summary>Another account than the one that was just refused.</summary>
    public Task<(Account Account, bool IsNew)> RenewAsync(Account refused, AccountPlace place, CancellationToken cancellationToken) =>
        AskAsync(place, refused.Token, cancellationToken);

    public void Dispose() => oneAtATime.Dispose();

    private async Task<(Account Account, bool IsNew)> AskAsync(AccountPlace place, string? ended, CancellationToken cancellationToken)
    {
        if (!settings.Anonymous)
        {
            throw new NemoException(NemoErrorCode.TokenInvalid)
            {
                Detail = place.Language.Say("NEMO_ANONYMOUS=off forbids asking for a free account.", "NEMO_ANONYMOUS=off 禁止申请免费账户。"),
            };
        }

        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var alone = await turns.TakeAsync($"account-{ShortHash.Of(place.Backend, settings.ClientId ?? "")}", CallsLimit + place.Patience, cancellationToken);
            var kept = await store.ReadAsync(place.Backend, cancellationToken);
            if (kept is not null && kept.Token != ended && kept.IsUsableAt(clock.GetUtcNow()))
            {
                // Somebody else was faster.
                return (kept, false);
            }

            var account = await anonymous.AskAsync(place, kept, cancellationToken);
            await store.WriteAsync(place.Backend, account, cancellationToken);
            return (account, kept is null || kept.UserId != account.UserId);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private sealed record Scope(string Backend, string Identity, string Name);
}
