using NemoMcp.Core.Calls;
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

    /// <summary>A transition: it is kept before anybody sees it.</summary>
    public async Task<Job> SaveAsync(Func<Job, Job> change, CancellationToken cancellationToken)
    {
        await store.SaveAsync(change(Job) with { UpdatedAt = clock.GetUtcNow() }, cancellationToken);
        return live.Change(change);
    }

    /// <summary>How far it is, for whoever watches. Not kept: it is lost with the process, and nothing with it.</summary>
    public void Note(string message, double? percent = null) =>
        live.Change(job => job with { Message = message, Percent = percent });

    /// <summary>What the tool would answer now.</summary>
    public void Answer(Outcome interim) => live.Change(job => job with { Outcome = interim });
}
