using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Sessions;

/// <summary>Opening sessions.</summary>
public sealed class SessionFlow
{
    public Task<SessionOutcome> CreateAsync(SessionRequest request, ToolCall call, CancellationToken cancellationToken) => throw new NotSupportedException();
}
