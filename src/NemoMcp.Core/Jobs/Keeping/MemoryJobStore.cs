using System.Collections.Concurrent;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Jobs for as long as the process lives.</summary>
public sealed class MemoryJobStore : IJobStore
{
    // Answers of a few kilobytes each: a server that runs for weeks stays small.
    private const int MaxFinished = 500;

    private readonly ConcurrentDictionary<JobId, Job> jobs = new();
    private readonly ConcurrentDictionary<(string Scope, SessionId Session), SemaphoreSlim> gates = new();

    public ValueTask SaveAsync(Job job, CancellationToken cancellationToken)
    {
        jobs[job.Id] = job;
        if (jobs.Count > MaxFinished)
        {
            Tidy();
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<Job?> FindAsync(JobId id, CancellationToken cancellationToken) => new(jobs.GetValueOrDefault(id));

    public ValueTask<IReadOnlyList<Job>> ListAsync(string scope, CancellationToken cancellationToken) =>
        new([.. jobs.Values.Where(job => string.Equals(job.Scope, scope, StringComparison.Ordinal))]);

    public async ValueTask<IDisposable> LockSessionAsync(string scope, SessionId session, CancellationToken cancellationToken)
    {
        var gate = gates.GetOrAdd((scope, session), _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        return new Held(gate);
    }

    private void Tidy()
    {
        var finished = jobs.Values.Where(job => !job.IsRunning).OrderByDescending(job => job.UpdatedAt).Skip(MaxFinished);
        foreach (var job in finished)
        {
            jobs.TryRemove(job.Id, out _);
        }
    }

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
