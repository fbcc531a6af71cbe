using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.TakingUp;

namespace NemoMcp.Core.Jobs.Waiting;

/// <summary>Stops a running job, whichever process runs it.</summary>
public sealed class JobStopping(JobDesk desk, JobTakeUp takeUp, IJobMarks marks, TimeProvider clock)
{
    // What the backend is asked, twice over, and the time until the owner hears of it.
    private static readonly TimeSpan Limit = (JobExecution.StopLimit * 2) + JobPulse.Period;

    /// <summary>The job once it has ended, or as it stands when it does not stop in time.</summary>
    public async Task<Job> StopAsync(Job job, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            await takeUp.TryAsync(job, cancellationToken);
            if (desk.Live(job.Id) is { } live)
            {
                return await StopHereAsync(live, cancellationToken);
            }

            var kept = await desk.FindAsync(job.Scope, job.Id, cancellationToken) ?? job;
            if (!kept.IsRunning || clock.GetElapsedTime(started) >= Limit)
            {
                return kept;
            }

            await marks.AskToStopAsync(job.Id, cancellationToken);
            await Task.Delay(JobWaiter.LookAgain, clock, cancellationToken);
        }
    }

    private async Task<Job> StopHereAsync(LiveJob live, CancellationToken cancellationToken)
    {
        await live.StopAsync();
        await live.Ended.WithinAsync(Limit, clock, cancellationToken);
        return live.Look().Job;
    }
}
