using NemoMcp.Client.Connections;
using NemoMcp.Client.Errors;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Client.State;

/// <summary>What a session holds.</summary>
public sealed class StateClient
{
    // Two agree at once, nearly always; four that all differ are a session that somebody else is working in.
    private const int MostReads = 4;

    private readonly BackendChannel channel;

    internal StateClient(BackendChannel channel) => this.channel = channel;

    public async Task<SessionState> GetLatestAsync(SessionId session, CancellationToken cancellationToken) =>
        SessionStateReader.Read(await channel.ReadAsync(NemoRoutes.State(session), CallKind.Session, cancellationToken));

    /// <summary>
    /// The state that two reads in a row agree on. A claim stands on what is compared, and one read may be harmed on its way
    /// or come from a server of the backend that lags behind. The first read may be given.
    /// </summary>
    public async Task<SessionState> GetAgreedAsync(SessionId session, SessionState? first, CancellationToken cancellationToken)
    {
        var last = first ?? await GetLatestAsync(session, cancellationToken);
        for (var reads = 1; reads < MostReads; reads++)
        {
            var next = await GetLatestAsync(session, cancellationToken);
            if (next.Digest == last.Digest)
            {
                return next;
            }

            last = next;
        }

        return last;
    }
}
