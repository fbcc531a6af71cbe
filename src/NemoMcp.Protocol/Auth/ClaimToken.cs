namespace NemoMcp.Protocol.Auth;

/// <summary>Opens one session in a browser for seven days; it cannot call any API, so it may stand in a link.</summary>
public sealed record ClaimToken
{
    [System.Text.Json.Serialization.JsonPropertyName("claim_token")]
    public required string Token { get; init; }

    /// <summary>Lifetime in seconds.</summary>
    public long? ExpiresIn { get; init; }
}
