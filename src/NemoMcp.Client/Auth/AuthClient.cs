using NemoMcp.Protocol.Auth;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Client.Auth;

/// <summary>Tokens.</summary>
public sealed class AuthClient
{
    /// <summary>Asks for an anonymous account. The only call without a bearer.</summary>
    public Task<AnonymousToken> RequestAnonymousTokenAsync(ClientId clientId, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Asks for a token that opens a session in a browser.</summary>
    public Task<ClaimToken> CreateClaimTokenAsync(TaskId task, SessionId session, CancellationToken cancellationToken) => throw new NotSupportedException();
}
