using NemoMcp.Client;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Backends;

/// <summary>
/// One tool call's or job's dealings with the backend. Two refusals are put right here, once each, because the backend did
/// nothing in either: an ended anonymous token, and too many requests.
/// </summary>
public sealed class BackendVisit(IBackendAddress address, AccountBook accounts, NemoClientFactory clients, NemoSettings settings, TimeProvider clock)
{
    private static readonly KeyValuePair<string, object?> Renewed = new("nemo.retry.reason", "token_renewed");
    private static readonly KeyValuePair<string, object?> Limited = new("nemo.retry.reason", "rate_limited");

    private readonly RegisterLink register = new(settings.WebUrl);
    private volatile Account? account;
    private volatile bool madeAccount;

    /// <summary>Under which name sessions and jobs of this backend and account are kept.</summary>
    public required string Scope { get; init; }

    /// <summary>In whose name requests are made.</summary>
    public required Skill Skill { get; init; }

    public required Language Language { get; init; }

    /// <summary>The longest wait after a 429 that the call can afford.</summary>
    public required TimeSpan Patience { get; set; }

    public string BackendName => address.Name;

    public bool IsLocal => address.IsLocal;

    /// <summary>The backend for a person who looks for the fault: its address where there is one.</summary>
    public string Where => settings.ApiUrl?.GetLeftPart(UriPartial.Authority) ?? address.Name;

    /// <summary>The account that was used last; null before the first request.</summary>
    public Account? Account => account;

    /// <summary>The registration link of an anonymous account; null for an account of the person's own.</summary>
    public string? RegisterUrl => account is { IsAnonymous: true } ? register.For(account.UserId) : null;

    /// <summary>What a person must be told about the account, once.</summary>
    public IReadOnlyList<string> TakeNotices()
    {
        if (!madeAccount || account is not { } made)
        {
            return [];
        }

        madeAccount = false;
        return [AccountNotice.Write(made, IsLocal, Language)];
    }

    /// <summary>The user's id as create-session or state told it: a later source for the registration link.</summary>
    public void Learn(string? userId) => register.Learn(userId);

    /// <summary>Makes one call to the backend. Whatever it fails with has a code.</summary>
    public async Task<T> RunAsync<T>(Func<NemoClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var (renewed, paused) = (false, false);
        while (true)
        {
            var place = await PlaceAsync(cancellationToken);
            var used = await AccountAsync(place, cancellationToken);
            try
            {
                var client = clients.Create(place.Address, new NemoCall { Attribution = place.Attribution, Token = used.Token });
                return await call(client, cancellationToken);
            }
            catch (NemoBackendException refusal) when (refusal.Code is NemoErrorCode.TokenInvalid && used.IsAnonymous && !renewed)
            {
                renewed = true;
                NemoTelemetry.Retries.Add(1, Renewed);
                Take(await Told(() => accounts.RenewAsync(used, place, cancellationToken)));
            }
            catch (NemoBackendException refusal) when (refusal.Code is NemoErrorCode.RateLimited && !paused && PauseAfter(refusal) <= Patience)
            {
                paused = true;
                NemoTelemetry.Retries.Add(1, Limited);
                await Task.Delay(PauseAfter(refusal), clock, cancellationToken);
            }
            catch (NemoBackendException failure)
            {
                throw Explain(failure);
            }
        }
    }

    /// <summary>A failure of the backend with what is known here beside it.</summary>
    public NemoException Explain(NemoBackendException failure) => new(failure.Code, failure.Code is NemoErrorCode.BackendUnavailable ? Where : null, failure)
    {
        RetryAfter = failure.RetryAfter,
        RegisterUrl = failure.Code is NemoErrorCode.OutOfCredits or NemoErrorCode.ExportBlocked ? RegisterUrl : null,
    };

    private TimeSpan PauseAfter(NemoBackendException refusal) => refusal.RetryAfter ?? settings.Retry;

    private async Task<AccountPlace> PlaceAsync(CancellationToken cancellationToken) =>
        new(address.Name, await address.GetAsync(cancellationToken), SkillCatalog.AttributionOf(Skill), Language, Patience);

    private async Task<Account> AccountAsync(AccountPlace place, CancellationToken cancellationToken)
    {
        // Asked each time: a token file may have changed, another process may have renewed.
        return Take(await Told(() => accounts.GetAsync(place, cancellationToken)));
    }

    private Account Take((Account Account, bool IsNew) found)
    {
        madeAccount |= found.IsNew;
        account = found.Account;
        return found.Account;
    }

    private async Task<T> Told<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (NemoBackendException failure)
        {
            throw Explain(failure);
        }
    }

}
