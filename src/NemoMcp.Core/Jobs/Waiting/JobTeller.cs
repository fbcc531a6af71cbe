using NemoMcp.Core.Calls;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs.Waiting;

/// <summary>Keeps somebody who waits for a job informed: at every step, at the latest after the heartbeat, and at every second minute.</summary>
internal sealed class JobTeller(IProgressReporter progress, TimeSpan heartbeat, TimeProvider clock)
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(2);

    private Job? last;
    private DateTimeOffset toldAt;

    /// <summary>How long silence is in order from now on.</summary>
    public TimeSpan NextDue(Job job)
    {
        var now = clock.GetUtcNow();
        var beat = toldAt + heartbeat - now;
        var minutes = NextLongWait(job, toldAt) - now;
        var due = beat < minutes ? beat : minutes;
        return due > TimeSpan.Zero ? due : TimeSpan.Zero;
    }

    public async Task TellAsync(Job job, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var note = NoteOf(job, now);
        if (note is not null)
        {
            last = job;
            toldAt = now;
            await progress.ReportAsync(note, cancellationToken);
        }
    }

    private ProgressNote? NoteOf(Job job, DateTimeOffset now)
    {
        if (last is null)
        {
            return new ProgressNote(JobLines.Now(job), job.Percent);
        }

        if (now >= NextLongWait(job, toldAt))
        {
            return new ProgressNote(JobLines.StillWorking(job, now - job.StartedAt), job.Percent);
        }

        if (JobLines.Now(job) != JobLines.Now(last) || job.Percent > last.Percent + 1 || (job.Percent is not null && last.Percent is null))
        {
            return new ProgressNote(JobLines.Now(job), job.Percent);
        }

        var inTenths = heartbeat < TimeSpan.FromSeconds(1);
        return now - toldAt >= heartbeat ? new ProgressNote(JobLines.Waiting(job, now - job.StartedAt, inTenths), job.Percent) : null;
    }

    // The first multiple of two minutes of the job's age that comes after a moment.
    private static DateTimeOffset NextLongWait(Job job, DateTimeOffset after)
    {
        var passed = Math.Max(0, Math.Floor((after - job.StartedAt) / LongWait));
        return job.StartedAt + ((passed + 1) * LongWait);
    }
}
