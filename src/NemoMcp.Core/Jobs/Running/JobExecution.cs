using Microsoft.Extensions.Logging;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>Runs one job to its end, whatever that is.</summary>
internal sealed partial class JobExecution(LiveJob live, IJobWork work, IJobStore store, IJobAttachments attachments, TimeProvider clock, ILogger log)
{
    // What stopping a job asks of the backend is one short call.
    public static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly JobRun run = new(live, store, clock);

    /// <param name="closing">The program ends.</param>
    public async Task RunAsync(CancellationToken closing)
    {
        using var watch = new JobWatch(live);
        try
        {
            if (run.Job.IsRunning && await FindEndAsync() is { } end)
            {
                await run.SaveAsync(end, CancellationToken.None);
                await attachments.ForgetAsync(run.Job.Id);
            }

            if (!run.Job.IsRunning)
            {
                live.End();
                await SettleAsync(closing);
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // What is kept says how the job stood.
        }
        catch (JobTakenException taken)
        {
            Log.LeftBehind(log, run.Job.Id.Value, run.Job.Step, taken);
        }
        catch (Exception fault)
        {
            Log.Faulted(log, run.Job.Id.Value, fault);
        }
        finally
        {
            live.End();
        }
    }

    // Null: the program ends, and the job is not over.
    private async Task<Func<Job, Job>?> FindEndAsync()
    {
        try
        {
            var outcome = await work.RunAsync(run, live.Stop.Token);
            return Ended(outcome is UploadOutcome { Status: "failed" } ? JobStatus.Failed : JobStatus.Completed, outcome, null);
        }
        catch (OperationCanceledException) when (live.StopAsked)
        {
            return await StopAsync();
        }
        catch (Exception ending) when (live.Stop.IsCancellationRequested && !live.StopAsked)
        {
            // Whatever it is called: what the work stands on is being taken away.
            Log.LeftBehind(log, run.Job.Id.Value, run.Job.Step, ending);
            return null;
        }
        catch (Exception failure)
        {
            Log.Failed(log, run.Job.Id.Value, run.Job.Kind, failure);
            return Ended(JobStatus.Failed, run.Job.Outcome, JobError.From(failure, run.Job.Language));
        }
    }

    private async Task<Func<Job, Job>> StopAsync()
    {
        using var timer = new CancellationTokenSource(StopLimit, clock);
        try
        {
            return Ended(JobStatus.Cancelled, await work.StopAsync(run, timer.Token), null);
        }
        catch (Exception failure) when (failure is NemoException or OperationCanceledException)
        {
            Log.StopUnheard(log, run.Job.Id.Value, failure);
            var ended = Ended(JobStatus.Cancelled, run.Job.Outcome, null);
            return job => ended(job) with { StopUnconfirmed = true };
        }
    }

    private async Task SettleAsync(CancellationToken closing)
    {
        if (run.Job.HoldsSession)
        {
            await work.SettleAsync(run, closing);
            await run.SaveAsync(job => job with { HoldsSession = false }, CancellationToken.None);
        }
    }

    private Func<Job, Job> Ended(JobStatus status, Outcome outcome, JobError? error)
    {
        var now = clock.GetUtcNow();
        return job => job with { Status = status, Step = JobStep.Ended, Outcome = outcome, Error = error, FinishedAt = now };
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3101, Level = LogLevel.Warning, Message = "Job {Job} ({Kind}) failed.")]
        public static partial void Failed(ILogger logger, string job, JobKind kind, Exception failure);

        [LoggerMessage(EventId = 3102, Level = LogLevel.Warning, Message = "Job {Job} was stopped here; the backend did not confirm it.")]
        public static partial void StopUnheard(ILogger logger, string job, Exception failure);

        [LoggerMessage(EventId = 3104, Level = LogLevel.Information, Message = "Job {Job} is left at {Step}; the next process goes on with it.")]
        public static partial void LeftBehind(ILogger logger, string job, JobStep step, Exception ending);

        [LoggerMessage(EventId = 3103, Level = LogLevel.Error, Message = "Job {Job} ended with a fault of this program.")]
        public static partial void Faulted(ILogger logger, string job, Exception fault);
    }
}
