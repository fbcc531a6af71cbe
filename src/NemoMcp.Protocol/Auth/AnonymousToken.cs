namespace NemoMcp.Protocol.Auth;

/// <summary>An account without registration: a bearer that lives seven days and holds 100 credits.</summary>
public sealed record AnonymousToken
{
    public required string Token { get; init; }

    public string? UserId { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public decimal? Credits { get; init; }

    /// <summary>Never the token: records end up in logs.</summary>
    public override string ToString() => $"AnonymousToken {{ UserId = {UserId}, ExpiresAt = {ExpiresAt:O} }}";
}
