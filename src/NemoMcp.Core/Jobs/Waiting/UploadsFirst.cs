using NemoMcp.Core.Calls;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Waiting;

/// <summary>Lets the uploads of a session end, whichever process runs them, before its timeline is read: their media would count as somebody else's change.</summary>
/// <param name="desk">Knows the uploads.</param>
/// <param name="store">Knows whether somebody runs them.</param>
/// <param name="takeUp">Brings those to an end whose process is gone; it stands on the work that waits here.</param>
/// <param name="waiter">Waits; stands on <paramref name="takeUp"/>.</param>
/// <param name="clock">For the limit.</param>
public sealed class UploadsFirst(JobDesk desk, IJobStore store, Lazy<JobTakeUp> takeUp, Lazy<JobWaiter> waiter, TimeProvider clock)
{
    // Files of the largest size over a slow line. Uploads that take longer hang, and the job goes ahead.
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    /// <summary>Whether media is on its way into the session.</summary>
    public async Task<bool> IsAnyAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        (await RunningAsync(scope, session, cancellationToken)).Any();

    /// <summary>Returns when none is on its way; meanwhile the job says what it waits for.</summary>
    internal async Task LetEndAsync(JobRun run, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + Limit;
        HashSet<JobId> nobodys = [];
        while (clock.GetUtcNow() < end)
        {
            var running = await RunningAsync(run.Job.Scope, run.Job.Session, cancellationToken);
            if (running.FirstOrDefault(job => !nobodys.Contains(job.Id)) is not { } upload)
            {
                return;
            }

            if (await IsNobodysAsync(upload, cancellationToken))
            {
                nobodys.Add(upload.Id);
                continue;
            }

            await waiter.Value.WaitAsync(upload, end - clock.GetUtcNow(), new Line(run), cancellationToken);
        }
    }

    private async Task<IEnumerable<Job>> RunningAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        (await desk.ListAsync(scope, session, cancellationToken)).Where(job => job.Kind is JobKind.Upload && job.IsRunning && job.Session == session);

    // One that cannot be taken up, such as after its skill was removed, sends nothing any more.
    private async Task<bool> IsNobodysAsync(Job upload, CancellationToken cancellationToken)
    {
        if (desk.Live(upload.Id) is not null || await takeUp.Value.TryAsync(upload, cancellationToken))
        {
            return false;
        }

        await using var owned = await store.TryOwnAsync(upload.Id, cancellationToken);
        return owned is not null;
    }

    private sealed class Line(JobRun run) : IProgressReporter
    {
        public ValueTask ReportAsync(ProgressNote note, CancellationToken cancellationToken)
        {
            run.Note(JobLines.UploadFirst(note.Message, run.Job.Language));
            return ValueTask.CompletedTask;
        }
    }
}
