using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>Runs jobs in this process, under their own tokens, and knows every job of the state folder.</summary>
public sealed class JobDesk(IJobStore store, TimeProvider clock, ILogger<JobDesk> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<JobId, LiveJob> live = new();
    private readonly CancellationTokenSource closing = new();

    /// <summary>Keeps the job, then sets its work going.</summary>
    public async Task<Job> StartAsync(Job job, IJobWork work, CancellationToken cancellationToken)
    {
        await store.SaveAsync(job, cancellationToken);
        var started = new LiveJob(job, clock);
        live[job.Id] = started;
        _ = Task.Run(() => RunAsync(started, work), CancellationToken.None);
        return job;
    }

    /// <summary>The job as it stands; null for one that is not of this account.</summary>
    public async Task<Job?> FindAsync(string scope, JobId id, CancellationToken cancellationToken)
    {
        var job = live.TryGetValue(id, out var running) ? running.Look().Job : await store.FindAsync(id, cancellationToken);
        return job is not null && string.Equals(job.Scope, scope, StringComparison.Ordinal) ? job : null;
    }

    /// <summary>The account's jobs, running ones on top, newest first.</summary>
    public async Task<IReadOnlyList<Job>> ListAsync(string scope, CancellationToken cancellationToken)
    {
        var kept = await store.ListAsync(scope, cancellationToken);
        return
        [
            .. kept.Select(Freshest)
                .OrderByDescending(job => job.IsRunning)
                .ThenByDescending(job => job.StartedAt)
                .ThenByDescending(job => job.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Held while it is decided whether a new job may start in a session.</summary>
    public ValueTask<IDisposable> LockSessionAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        store.LockSessionAsync(scope, session, cancellationToken);

    /// <summary>Writes that a final answer was heard.</summary>
    public async Task MarkToldAsync(JobId id, CancellationToken cancellationToken)
    {
        var job = live.TryGetValue(id, out var running) ? running.Look().Job : await store.FindAsync(id, cancellationToken);
        if (job is null || job.IsRunning || job.ToldAt is not null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var told = running?.Change(current => current with { ToldAt = now }) ?? job with { ToldAt = now };
        await store.SaveAsync(told, cancellationToken);
    }

    /// <summary>Stops a running job and waits until it has ended, but not for ever.</summary>
    public async Task<Job> StopAsync(Job job, CancellationToken cancellationToken)
    {
        if (!live.TryGetValue(job.Id, out var running) || !running.Look().Job.IsRunning)
        {
            return await store.FindAsync(job.Id, cancellationToken) ?? job;
        }

        running.StopAsked = true;
        await running.Stop.CancelAsync();
        await running.Ended.WithinAsync(JobExecution.StopLimit * 2, clock, cancellationToken);
        return running.Look().Job;
    }

    /// <summary>The program ends: work stops here, and what is kept of it stays as it is.</summary>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        foreach (var running in live.Values)
        {
            await running.Stop.CancelAsync();
        }

        closing.Dispose();
    }

    internal LiveJob? Live(JobId id) => live.GetValueOrDefault(id);

    private Job Freshest(Job job) => live.TryGetValue(job.Id, out var running) ? running.Look().Job : job;

    private async Task RunAsync(LiveJob running, IJobWork work)
    {
        await new JobExecution(running, work, store, clock, log).RunAsync(closing.Token);
        live.TryRemove(running.Look().Job.Id, out _);
    }
}
