using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.TakingUp;

/// <summary>Sees one job to its end: waits for whoever runs it, and goes on with it here when nobody does.</summary>
public sealed class JobCare(JobRunner runner, IJobStore store, JobTakeUp takeUp, TimeProvider clock)
{
    // A process that dies tells nobody; this is how long its jobs may lie there. One small question to the store for each job.
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    // Between a job that is kept and the work that has begun lie milliseconds.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Returns when nobody has to look after the job any more.</summary>
    public async Task SeeThroughAsync(JobId id, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (runner.RunOf(id) is { } run)
            {
                await run.WaitAsync(cancellationToken);
            }

            var isTold = store.TellsOf(id, out var news);
            if (await store.FindAsync(id, cancellationToken) is not { NeedsCare: true } job)
            {
                return;
            }

            if (runner.RunOf(id) is null)
            {
                var taken = await takeUp.TryAsync(job, cancellationToken);
                await (taken || !isTold ? Task.Delay(Pause, clock, cancellationToken) : news.WithinAsync(LookAgain, clock, cancellationToken));
            }
        }
    }
}
