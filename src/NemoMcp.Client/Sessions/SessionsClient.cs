namespace NemoMcp.Client.Sessions;

/// <summary>Sessions.</summary>
public sealed class SessionsClient
{
    /// <summary>Opens a session under a new task.</summary>
    public Task<OpenedSession> CreateAsync(string taskName, string? language, CancellationToken cancellationToken) => throw new NotSupportedException();
}
