using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Protocol.Ids;
using Npgsql;
using Quartz;

namespace NemoMcp.Store.Postgres.Guarding;

/// <summary>
/// One guard for each running job, in Quartz's clustered store: set on the machine that runs the job, and recovered on another
/// one when that machine is gone. The guard then goes on with the job.
/// </summary>
internal sealed partial class JobGuards(NpgsqlDataSource source, Func<string, IServiceProvider> callers, TimeProvider clock, ILogger log) : IAsyncDisposable
{
    private static readonly JobKey Guard = new("guard", "nemo");

    // After a fault; the next look may do better.
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    // What is not handed on by then, the other machines notice by themselves.
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(5);

    private StandaloneSchedulerFactory? factory;
    private IScheduler? scheduler;

    /// <summary>Makes Quartz's tables where they are missing, and takes part in the cluster from now on.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        var made = GuardScheduler.Build(source, this, clock, log);
        try
        {
            var begun = await made.GetScheduler(cancellationToken);
            await begun.Start(cancellationToken);
            (factory, scheduler) = (made, begun);
        }
        catch
        {
            // What failed at its start cannot be started again.
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sets a guard within a transaction, and commits it: the job and its guard are kept together.</summary>
    public async Task SetAsync(NpgsqlTransaction transaction, string owner, JobId job, long fence, CancellationToken cancellationToken)
    {
        var trigger = TriggerBuilder.Create()
            .WithIdentity($"{job}.{fence:x}", "nemo")
            .ForJob(Guard)
            .UsingJobData(GuardJob.Owner, owner)
            .UsingJobData(GuardJob.Job, job.Value)
            .WithPreferredNode(PreferredNode.For(scheduler!.SchedulerInstanceId))
            .StartNow()
            .Build();

        // Signalled to the scheduler when the enlistment ends, which is after the commit.
        using var enlisted = scheduler.EnlistTransaction(transaction);
        await scheduler.ScheduleJob(trigger, new ScheduleJobOptions { Replace = true }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Returns when nobody has to look after the job any more. Ends with the scheduler, which then hands the guard on.</summary>
    public async Task WatchAsync(string owner, string job, bool isRecovered, CancellationToken cancellationToken)
    {
        if (isRecovered)
        {
            Log.Recovered(log, job);
        }

        while (JobId.TryParse(job) is { } id)
        {
            try
            {
                await callers(owner).GetRequiredService<JobCare>().SeeThroughAsync(id, cancellationToken);
                return;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Faulted(log, job, fault);
                await Task.Delay(PauseAfterFault, clock, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (scheduler is not null)
        {
            // Guards are called off, and handed on in their own transactions.
            await Task.Run(() => scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None).AsTask()).WaitAsync(ShutdownLimit, clock);
        }

        if (factory is not null)
        {
            await Task.Run(() => factory.DisposeAsync().AsTask()).WaitAsync(ShutdownLimit, clock);
        }
    }

    /// <summary>The identity of the one Quartz job that all guards are firings of.</summary>
    internal static JobKey Key => Guard;

    private static partial class Log
    {
        [LoggerMessage(EventId = 3611, Level = LogLevel.Information, Message = "The machine that looked after job {Job} is gone; this one does from now on.")]
        public static partial void Recovered(ILogger logger, string job);

        [LoggerMessage(EventId = 3612, Level = LogLevel.Warning, Message = "Job {Job} could not be looked after; it is tried again.")]
        public static partial void Faulted(ILogger logger, string job, Exception fault);
    }
}
