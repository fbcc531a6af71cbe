namespace NemoMcp.LocalBackend.Storage.Accounts;

/// <summary>What a claim token opens; named by its digest like a token.</summary>
internal sealed record ClaimRecord
{
    public required string UserId { get; init; }

    public required string TaskId { get; init; }

    public required string SessionId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
