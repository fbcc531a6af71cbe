using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>While a job runs here: shows other processes how far it is, and hears when one of them wants it stopped.</summary>
internal sealed class JobPulse : IAsyncDisposable
{
    /// <summary>A person who stops a job, or watches it from another window, does not notice half a second.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(0.5);

    private readonly LiveJob live;
    private readonly IJobStore store;
    private readonly IJobMarks marks;
    private readonly ITimer timer;
    private Job shown;

    public JobPulse(LiveJob live, IJobStore store, IJobMarks marks, TimeProvider clock)
    {
        (this.live, this.store, this.marks, shown) = (live, store, marks, live.Look().Job);
        timer = clock.CreateTimer(_ => Beat(), null, Period, Period);
    }

    public ValueTask DisposeAsync() => timer.DisposeAsync();

    private void Beat()
    {
        var job = live.Look().Job;
        if (!job.IsRunning)
        {
            return;
        }

        if (marks.IsAskedToStop(job.Id))
        {
            _ = live.StopAsync();
        }

        if (job.Message != shown.Message || job.Percent != shown.Percent)
        {
            shown = job;
            store.Show(job);
        }
    }
}
