namespace NemoMcp.Protocol.Sessions;

/// <summary>A session that was just opened.</summary>
public sealed record SessionOpened
{
    public required string TaskId { get; init; }

    public required string SessionId { get; init; }

    public string? UserId { get; init; }
}
