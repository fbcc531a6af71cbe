namespace NemoMcp.Core.Accounts;

/// <summary>In whose name the backend is asked.</summary>
public sealed record Account
{
    /// <summary>How long an anonymous token lives where the backend does not say (backend contract, 1.3).</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    // A token that ends within a minute would end in the middle of a call.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public required string Token { get; init; }

    /// <summary>False for a token that the person gave.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The anonymous user's id, for the registration link.</summary>
    public string? UserId { get; init; }

    public DateTimeOffset? AskedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public decimal? Credits { get; init; }

    /// <summary>As the tools name it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Kind => IsAnonymous ? "anonymous" : "token";

    [System.Text.Json.Serialization.JsonIgnore]
    public DateTimeOffset? EndsAt => ExpiresAt ?? AskedAt + Lifetime;

    public bool IsUsableAt(DateTimeOffset now) => EndsAt is not { } end || now + Margin < end;

    /// <summary>Never the token: records end up in logs.</summary>
    public override string ToString() => $"Account {{ Kind = {Kind}, UserId = {UserId}, ExpiresAt = {ExpiresAt:O} }}";
}
