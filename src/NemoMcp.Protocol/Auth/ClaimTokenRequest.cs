namespace NemoMcp.Protocol.Auth;

/// <summary>Asks for a token that opens one session in a browser.</summary>
public sealed record ClaimTokenRequest
{
    public required string TaskId { get; init; }

    public required string SessionId { get; init; }
}
