using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Credits;

namespace NemoMcp.Core.Credits;

/// <summary>The balance beside another answer: it may be missing, it must not delay.</summary>
public sealed class CreditsGlance(TimeProvider clock)
{
    // The figure is an extra: whoever needs it asks get_credits, which waits longer.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>The balance; null where it cannot be had right now.</summary>
    public async Task<CreditsBalance?> TryReadAsync(BackendVisit visit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await visit.RunAsync((client, token) => client.Credits.GetBalanceAsync(token), either.Token);
        }
        catch (Exception failure) when (failure is NemoException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
