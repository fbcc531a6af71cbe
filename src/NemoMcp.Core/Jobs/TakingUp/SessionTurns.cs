using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.TakingUp;

/// <summary>Lets one call at a time, of all processes, decide whether a job may start in a session.</summary>
public sealed class SessionTurns(IJobStore store, JobDesk desk, JobTakeUp takeUp)
{
    /// <summary>The turn, with the session's jobs as they are while it lasts; those that nobody ran have been taken up.</summary>
    public async Task<SessionTurn> TakeAsync(string scope, SessionId session, CancellationToken cancellationToken)
    {
        await takeUp.ReadyAsync(scope, cancellationToken);
        var held = await store.LockSessionAsync(scope, session, cancellationToken);
        try
        {
            var jobs = await JobsOfAsync(scope, session, cancellationToken);
            var taken = false;
            foreach (var job in jobs.Where(job => job.NeedsCare))
            {
                taken |= await takeUp.TryAsync(job, cancellationToken);
            }

            return new SessionTurn(held, taken ? await JobsOfAsync(scope, session, cancellationToken) : jobs);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private async Task<IReadOnlyList<Job>> JobsOfAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        [.. (await desk.ListAsync(scope, session, cancellationToken)).Where(job => job.Session == session)];
}
