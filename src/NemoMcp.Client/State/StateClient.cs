using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Client.State;

/// <summary>What a session holds.</summary>
public sealed class StateClient
{
    private readonly BackendChannel channel;

    internal StateClient(BackendChannel channel) => this.channel = channel;

    public async Task<SessionState> GetLatestAsync(SessionId session, CancellationToken cancellationToken) =>
        SessionStateReader.Read(await channel.ReadAsync(NemoRoutes.State(session), CallKind.Session, cancellationToken));
}
