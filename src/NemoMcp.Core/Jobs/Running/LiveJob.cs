using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>A job that runs in this process, with everybody who watches it.</summary>
internal sealed class LiveJob(Job job, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource ended = NewSignal();
    private TaskCompletionSource changed = NewSignal();
    private Job job = job;

    /// <summary>The job's own token: a caller's going away does not touch it.</summary>
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>True when somebody asked for the stop; false when the program ends.</summary>
    public bool StopAsked { get; private set; }

    /// <summary>Completes when the job has its final status.</summary>
    public Task Ended => ended.Task;

    /// <summary>The job now, and a task that completes when it is no longer so.</summary>
    public (Job Job, Task Changed) Look()
    {
        lock (gate)
        {
            return (job, changed.Task);
        }
    }

    /// <param name="change">What becomes of it.</param>
    /// <param name="at">When that was, where it has been kept with a time: everybody tells the same one.</param>
    public Job Change(Func<Job, Job> change, DateTimeOffset? at = null)
    {
        TaskCompletionSource signal;
        Job result;
        lock (gate)
        {
            job = change(job) with { UpdatedAt = at ?? clock.GetUtcNow() };
            (signal, changed, result) = (changed, NewSignal(), job);
        }

        signal.TrySetResult();
        return result;
    }

    /// <summary>Somebody wants it stopped.</summary>
    public Task StopAsync()
    {
        StopAsked = true;
        return Stop.CancelAsync();
    }

    /// <summary>The work ends here, and the job goes on elsewhere.</summary>
    public void Leave() => _ = Stop.CancelAsync();

    public void End() => ended.TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
