using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>What a job's work sees of its job.</summary>
public sealed class JobRun
{
    private readonly LiveJob live;
    private readonly IJobStore store;
    private readonly TimeProvider clock;

    internal JobRun(LiveJob live, IJobStore store, TimeProvider clock) => (this.live, this.store, this.clock) = (live, store, clock);

    public Job Job => live.Look().Job;

    /// <summary>True when somebody stopped the job; false when the program ends and the job goes on elsewhere.</summary>
    public bool IsStopAsked => live.StopAsked;

    /// <summary>A transition: it is kept before anybody sees it, and before what it announces may leave.</summary>
    public async Task<Job> SaveAsync(Func<Job, Job> change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await store.SaveAsync(change(Job) with { UpdatedAt = now }, cancellationToken);
        return live.Change(change, now);
    }

    /// <summary>A transition on which nothing depends: a full disk must not break work that is under way.</summary>
    public async Task StepAsync(JobStep step, CancellationToken cancellationToken)
    {
        try
        {
            await SaveAsync(job => job with { Step = step }, cancellationToken);
        }
        catch (NemoException)
        {
            live.Change(job => job with { Step = step });
        }
    }

    /// <summary>How far it is, for whoever watches. Shown from time to time, never forced to disk: nothing is lost with it.</summary>
    public void Note(string message, double? percent = null) =>
        live.Change(job => job with { Message = message, Percent = percent });

    /// <summary>What the tool would answer now.</summary>
    public void Answer(Outcome interim) => live.Change(job => job with { Outcome = interim });
}
