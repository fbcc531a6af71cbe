using System.Globalization;
using Microsoft.Extensions.Logging;
using NemoMcp.Client;
using NemoMcp.Client.Errors;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Auth;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Accounts;

/// <summary>Asks the backend for an anonymous account: one per client id in seven days, so never without need.</summary>
public sealed partial class AnonymousAccounts(ClientIds clientIds, NemoClientFactory clients, NemoSettings settings, TimeProvider clock, ILogger<AnonymousAccounts> log)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(7);

    /// <summary>A fresh account. <paramref name="previous"/> is the one that ended: it tells when the window of the limit opens again.</summary>
    public async Task<Account> AskAsync(AccountPlace place, Account? previous, CancellationToken cancellationToken)
    {
        Log.Asking(log, place.Backend);
        var token = await AskOnceMoreAsync(place, previous, cancellationToken);
        return new Account
        {
            Token = token.Token,
            IsAnonymous = true,
            UserId = token.UserId,
            AskedAt = clock.GetUtcNow(),
            ExpiresAt = token.ExpiresAt,
            Credits = token.Credits,
        };
    }

    private async Task<AnonymousToken> AskOnceMoreAsync(AccountPlace place, Account? previous, CancellationToken cancellationToken)
    {
        var client = clients.Create(place.Address, new NemoCall { Attribution = place.Attribution });
        var id = await clientIds.GetAsync(cancellationToken);
        try
        {
            return await client.Auth.RequestAnonymousTokenAsync(id, cancellationToken);
        }
        catch (NemoBackendException refusal) when (refusal.Code is NemoErrorCode.ClientIdMissing && !clientIds.IsGiven)
        {
            return await client.Auth.RequestAnonymousTokenAsync(await clientIds.RenewAsync(cancellationToken), cancellationToken);
        }
        catch (NemoBackendException refusal) when (refusal.Code is NemoErrorCode.RateLimited)
        {
            return await AskAfterPauseAsync(client, id, refusal, place, previous, cancellationToken);
        }
    }

    private async Task<AnonymousToken> AskAfterPauseAsync(
        NemoClient client, ClientId id, NemoBackendException refusal, AccountPlace place, Account? previous, CancellationToken cancellationToken)
    {
        var pause = refusal.RetryAfter ?? settings.Retry;
        if (pause > place.Patience)
        {
            throw Limited(refusal, place, previous);
        }

        await Task.Delay(pause, clock, cancellationToken);
        try
        {
            return await client.Auth.RequestAnonymousTokenAsync(id, cancellationToken);
        }
        catch (NemoBackendException again) when (again.Code is NemoErrorCode.RateLimited)
        {
            throw Limited(again, place, previous);
        }
    }

    private NemoException Limited(NemoBackendException refusal, AccountPlace place, Account? previous)
    {
        var now = clock.GetUtcNow();
        var end = refusal.RetryAfter is { } told ? now + told : previous?.AskedAt + Window;
        var (english, chinese) = end is { } at && at > now
            ? (string.Create(CultureInfo.InvariantCulture, $"The backend gives one anonymous account per installation in 7 days; the next one is possible from {at:yyyy-MM-dd HH:mm} UTC."),
                string.Create(CultureInfo.InvariantCulture, $"后端每 7 天只给每个安装一个匿名账户，{at:yyyy-MM-dd HH:mm} UTC 之后才能再次申请。"))
            : ("The backend gives one anonymous account per installation in 7 days, and this one was given before: the next is possible at most 7 days from now.", "后端每 7 天只给每个安装一个匿名账户，此安装已经申请过，最多 7 天后可再次申请。");
        return new NemoException(NemoErrorCode.RateLimited, null, refusal)
        {
            Detail = place.Language.Say(english, chinese),
            RetryAfter = end > now ? end - now : null,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "An anonymous account is asked for at {Backend}.")]
        public static partial void Asking(ILogger logger, string backend);
    }
}
