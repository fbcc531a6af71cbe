namespace NemoMcp.Protocol.Sessions;

/// <summary>Opens a session under a new task.</summary>
public sealed record CreateSessionRequest
{
    public required string TaskName { get; init; }

    public string? Language { get; init; }
}
