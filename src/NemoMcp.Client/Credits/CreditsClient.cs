using NemoMcp.Protocol.Credits;

namespace NemoMcp.Client.Credits;

/// <summary>The account's credits.</summary>
public sealed class CreditsClient
{
    public Task<CreditsBalance> GetBalanceAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
