using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.TakingUp;

/// <summary>Goes on with jobs whose process is gone. A running job that nobody holds belongs to nobody; whoever holds it first goes on with it.</summary>
public sealed partial class JobTakeUp(
    BackendDoor door, JobRunner runner, IJobStore store, IEnumerable<IJobRevival> revivals, SessionBook sessions, IJobTidying tidying, TimeProvider clock, ILogger<JobTakeUp> log)
    : IAsyncDisposable
{
    private static readonly KeyValuePair<string, object?> TakenUp = new("nemo.recovery.kind", "job_taken_up");

    private readonly ConcurrentDictionary<string, Lazy<Task>> begun = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> tidied = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<JobId, byte> complained = new();
    private readonly CancellationTokenSource closing = new();

    /// <summary>The first call of an account sets its unfinished jobs going, behind the call's back; later ones do nothing.</summary>
    public void Begin(string scope) => _ = FirstPass(scope);

    /// <summary>Completes when every unfinished job of the account has been looked at once. The disk is all that it waits for.</summary>
    public Task ReadyAsync(string scope, CancellationToken cancellationToken) => FirstPass(scope).WaitAsync(cancellationToken);

    /// <summary>Goes on with this job if it is nobody's. False when it is left as it is.</summary>
    public async Task<bool> TryAsync(Job job, CancellationToken cancellationToken)
    {
        // It belongs to the call that began it, not to the one that happens to find it.
        Activity.Current = null;
        try
        {
            return await runner.TakeUpAsync(job.Id, current => ReviveAsync(current, closing.Token), cancellationToken);
        }
        catch (NemoException problem)
        {
            if (complained.TryAdd(job.Id, 0))
            {
                Log.Left(log, job.Id.Value, problem);
            }

            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        foreach (var pass in begun.Values.Select(pass => pass.Value).Concat(tidied.Values))
        {
            await pass.WhenOverAsync();
        }

        closing.Dispose();
    }

    private Task FirstPass(string scope) =>
        begun.GetOrAdd(scope, name => new Lazy<Task>(() => Task.Run(() => PassAsync(name, closing.Token), CancellationToken.None))).Value;

    private async Task PassAsync(string scope, CancellationToken cancellationToken)
    {
        try
        {
            var jobs = await store.ListAsync(scope, null, cancellationToken);
            foreach (var job in jobs.Where(job => job.NeedsCare))
            {
                await TryAsync(job, cancellationToken);
            }

            tidied[scope] = Task.Run(() => tidying.TidyAsync(cancellationToken), CancellationToken.None);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Log.Failed(log, problem);
        }
        catch (OperationCanceledException)
        {
            // The program ends, and what is unfinished stays so.
        }
    }

    // Null: it ended here.
    private async Task<IJobWork?> ReviveAsync(Job job, CancellationToken cancellationToken)
    {
        var revival = revivals.First(candidate => candidate.Kind == job.Kind);
        if (job.IsRunning && revival.Refuse(job) is { } refusal)
        {
            var now = clock.GetUtcNow();
            await store.SaveAsync(
                job with { Status = JobStatus.Failed, Step = JobStep.Ended, Error = JobError.From(refusal, job.Language), FinishedAt = now, UpdatedAt = now }, cancellationToken);
            Log.Ended(log, job.Id.Value, job.Kind, job.Step);
            return null;
        }

        NemoTelemetry.Recoveries.Add(1, TakenUp);
        Log.TakenUp(log, job.Id.Value, job.Kind, job.Step);
        return await revival.ReviveAsync(job, door.Reopen(job), await sessions.FindAsync(job.Scope, job.Session, cancellationToken), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3121, Level = LogLevel.Information, Message = "Job {Job} ({Kind}) was left at {Step} and goes on here.")]
        public static partial void TakenUp(ILogger logger, string job, JobKind kind, JobStep step);

        [LoggerMessage(EventId = 3122, Level = LogLevel.Information, Message = "Job {Job} ({Kind}) was left at {Step}: nothing of it had left, and it ends.")]
        public static partial void Ended(ILogger logger, string job, JobKind kind, JobStep step);

        [LoggerMessage(EventId = 3123, Level = LogLevel.Warning, Message = "Job {Job} could not be taken up.")]
        public static partial void Left(ILogger logger, string job, Exception problem);

        [LoggerMessage(EventId = 3124, Level = LogLevel.Warning, Message = "The journal could not be gone through.")]
        public static partial void Failed(ILogger logger, Exception problem);
    }
}
