using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>Runs jobs in this process, each under its own token, and holds each job's lock for as long as it runs here.</summary>
public sealed class JobRunner(LiveJobs live, IJobStore store, IJobMarks marks, IJobAttachments attachments, TimeProvider clock, ILogger<JobRunner> log) : IAsyncDisposable
{
    // Work that is called off ends at once; what does not is left to the end of the process.
    private static readonly TimeSpan ClosingLimit = TimeSpan.FromSeconds(5);

    // Between the end of a job on disk and its lock's release lie milliseconds.
    private static readonly TimeSpan HandingOver = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<JobId, Task> runs = new();
    private readonly CancellationTokenSource closing = new();
    private bool isClosed;

    /// <summary>Keeps the job, then sets its work going. A job that another process has gone on with meanwhile is given as it stands.</summary>
    public async Task<Job> StartAsync(Job job, IJobWork work, CancellationToken cancellationToken)
    {
        if (await OwnAsync(job.Id, cancellationToken) is not { } owned)
        {
            return await store.FindAsync(job.Id, cancellationToken) ?? job;
        }

        try
        {
            await marks.ClearAsync(job.Id, cancellationToken);
            await store.SaveAsync(job, cancellationToken);
        }
        catch
        {
            await owned.DisposeAsync();
            throw;
        }

        if (!Run(job, work, owned))
        {
            await owned.DisposeAsync();
        }

        return job;
    }

    /// <summary>The program ends: work stops here, and what is kept of it stays as it is.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isClosed = true;
        }

        await closing.CancelAsync();
        foreach (var running in live.All)
        {
            await running.Stop.CancelAsync();
        }

        // Only then are its jobs free for others.
        await Task.WhenAll(runs.Values).WithinAsync(ClosingLimit, clock, CancellationToken.None);
        closing.Dispose();
    }

    /// <summary>Goes on with a job that belongs to nobody; false when it is somebody's, or needs nothing.</summary>
    /// <param name="id">The job.</param>
    /// <param name="revive">The rest of its work; null when it ended instead.</param>
    /// <param name="cancellationToken">Ends the looking, not the work.</param>
    internal async Task<bool> TakeUpAsync(JobId id, Func<Job, Task<IJobWork?>> revive, CancellationToken cancellationToken)
    {
        if (live.Find(id) is not null || await store.TryOwnAsync(id, cancellationToken) is not { } owned)
        {
            return false;
        }

        var handedOn = false;
        try
        {
            // What was seen before the lock was taken may be over by now.
            if (await store.FindAsync(id, cancellationToken) is not { NeedsCare: true } current)
            {
                return false;
            }

            if (await revive(current) is { } work)
            {
                handedOn = Run(current, work, owned);
            }
            else
            {
                await attachments.ForgetAsync(id);
            }

            return true;
        }
        finally
        {
            if (!handedOn)
            {
                await owned.DisposeAsync();
            }
        }
    }

    internal LiveJob? Live(JobId id) => live.Find(id);

    /// <summary>The whole of a job's run in this process, to the release of its hold; null where it does not run here. Does not fail.</summary>
    internal Task? RunOf(JobId id) => runs.GetValueOrDefault(id)?.WhenOverAsync();

    // A job that goes on after its end may still be in the hands that wrote the end, here or in another process.
    private async Task<IJobHold?> OwnAsync(JobId id, CancellationToken cancellationToken)
    {
        if (runs.TryGetValue(id, out var earlier))
        {
            await earlier.WithinAsync(HandingOver, clock, cancellationToken);
        }

        var started = clock.GetTimestamp();
        IJobHold? owned;
        while ((owned = await store.TryOwnAsync(id, cancellationToken)) is null && clock.GetElapsedTime(started) < HandingOver)
        {
            await Task.Delay(HandingOver / 20, clock, cancellationToken);
        }

        return owned;
    }

    // False when the program ends, and the job stays nobody's.
    private bool Run(Job job, IJobWork work, IJobHold owned)
    {
        var started = new LiveJob(job, clock);
        lock (gate)
        {
            if (isClosed)
            {
                return false;
            }

            live.Add(job.Id, started);
            runs[job.Id] = Task.Run(() => RunAsync(started, work, owned, closing.Token), CancellationToken.None);
            return true;
        }
    }

    private async Task RunAsync(LiveJob running, IJobWork work, IJobHold owned, CancellationToken end)
    {
        var id = running.Look().Job.Id;
        await using (owned)
        {
            await using (owned.Lost.UnsafeRegister(static state => ((LiveJob)state!).Leave(), running))
            await using (new JobPulse(running, store, marks, clock))
            {
                await new JobExecution(running, work, store, attachments, clock, log).RunAsync(end);
            }

            live.Remove(id);
        }

        lock (gate)
        {
            // Not before it was put there.
            runs.TryRemove(id, out _);
        }
    }
}
