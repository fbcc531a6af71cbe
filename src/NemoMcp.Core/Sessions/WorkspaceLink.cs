using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Sessions;

/// <summary>A link that opens a session in a browser. It carries a claim token, which can do nothing else; never the bearer.</summary>
public sealed class WorkspaceLink(NemoSettings settings, TimeProvider clock)
{
    // An extra that must not hold up the answer that it decorates.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>The link; null where there is no web application, or none can be had right now.</summary>
    public async Task<string?> TryMakeAsync(BackendVisit visit, SessionRecord record, CancellationToken cancellationToken)
    {
        if (visit.IsLocal || record.TaskId is null || TaskId.TryParse(record.TaskId) is not { } task)
        {
            return null;
        }

        using var timer = new CancellationTokenSource(Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            var claim = await visit.RunAsync((client, token) => client.Auth.CreateClaimTokenAsync(task, new SessionId(record.SessionId), token), either.Token);
            return $"{settings.WebUrl.AbsoluteUri.TrimEnd('/')}/workspace/claim?ct={Uri.EscapeDataString(claim.Token)}";
        }
        catch (Exception failure) when (failure is NemoException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
