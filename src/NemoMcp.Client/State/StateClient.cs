using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Client.State;

/// <summary>What a session holds.</summary>
public sealed class StateClient
{
    public Task<SessionState> GetLatestAsync(SessionId session, CancellationToken cancellationToken) => throw new NotSupportedException();
}
