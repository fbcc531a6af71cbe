namespace NemoMcp.LocalBackend.Storage.Accounts;

/// <summary>What a token stands for. The token itself is nowhere: the file is named by its digest.</summary>
internal sealed record TokenRecord
{
    public required string UserId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
