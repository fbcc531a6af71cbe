using NemoMcp.LocalBackend.Storage.Files;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Protocol.Auth;

namespace NemoMcp.LocalBackend.Storage.Accounts;

/// <summary>Tokens that were issued here, by their digests.</summary>
internal sealed class TokenStore(BackendFolder folder, TimeProvider clock)
{
    private const string BearerPrefix = "nmv_usr_";
    private const string ClaimPrefix = "clm_";
    private const int UserDigits = 16;
    private const int MaxBearerLength = 512;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The account of an installation: the same client id gives the same account for ever.</summary>
    public static string UserOf(string clientId) => "anon_" + Secrets.Digest("account:" + clientId)[..UserDigits];

    public async Task<(string Token, DateTimeOffset ExpiresAt)> IssueAsync(string userId, CancellationToken cancellationToken)
    {
        var token = Secrets.Token(BearerPrefix);
        var record = new TokenRecord { UserId = userId, ExpiresAt = clock.GetUtcNow() + Lifetime };
        await JsonFile.WriteAsync(folder.Token(Secrets.Digest(token)), record, StorageJsonContext.Default.TokenRecord, cancellationToken);
        return (token, record.ExpiresAt);
    }

    /// <summary>The account of a token; null when it was not issued here or has expired.</summary>
    public async Task<string?> FindUserAsync(string bearer, CancellationToken cancellationToken)
    {
        if (bearer.Length > MaxBearerLength)
        {
            return null;
        }

        var record = await JsonFile.ReadAsync(folder.Token(Secrets.Digest(bearer)), StorageJsonContext.Default.TokenRecord, cancellationToken);
        return record is not null && record.ExpiresAt > clock.GetUtcNow() ? record.UserId : null;
    }

    public async Task<ClaimToken> IssueClaimAsync(SessionRecord session, CancellationToken cancellationToken)
    {
        var token = Secrets.Token(ClaimPrefix);
        var record = new ClaimRecord
        {
            UserId = session.UserId,
            TaskId = session.TaskId,
            SessionId = session.SessionId,
            ExpiresAt = clock.GetUtcNow() + Lifetime,
        };
        await JsonFile.WriteAsync(folder.Claim(Secrets.Digest(token)), record, StorageJsonContext.Default.ClaimRecord, cancellationToken);
        return new ClaimToken { Token = token, ExpiresIn = (long)Lifetime.TotalSeconds };
    }
}
