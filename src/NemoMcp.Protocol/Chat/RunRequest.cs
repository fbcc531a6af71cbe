namespace NemoMcp.Protocol.Chat;

/// <summary>One message to the backend's agent. It is sent at most once.</summary>
public sealed record RunRequest
{
    public string AppName { get; init; } = NemoRoutes.Agent;

    public string UserId { get; init; } = NemoRoutes.Me;

    public required string SessionId { get; init; }

    public required RunMessage NewMessage { get; init; }
}
