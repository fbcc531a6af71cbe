using System.Collections.Concurrent;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>The jobs that run in this process. They are told from here: with a thousand of them, every new one would read a thousand files.</summary>
public sealed class LiveJobs
{
    private readonly ConcurrentDictionary<JobId, LiveJob> jobs = new();

    internal ICollection<LiveJob> All => jobs.Values;

    /// <summary>The job as it is now; null for one that does not run here.</summary>
    public Job? Now(JobId id) => Find(id)?.Look().Job;

    internal LiveJob? Find(JobId id) => jobs.GetValueOrDefault(id);

    internal void Add(JobId id, LiveJob job) => jobs[id] = job;

    internal void Remove(JobId id) => jobs.TryRemove(id, out _);
}
