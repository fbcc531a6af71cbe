using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>What a job does. It runs on when the call that started it is gone.</summary>
public interface IJobWork
{
    /// <summary>The work, to its answer. A failure with a code is the job's error.</summary>
    Task<Outcome> RunAsync(JobRun run, CancellationToken cancellationToken);

    /// <summary>Somebody stopped the job: ends it at the backend where that is possible, and says what stands.</summary>
    Task<Outcome> StopAsync(JobRun run, CancellationToken cancellationToken);

    /// <summary>After a stop: returns when the backend is known, or may be taken, to be done with it.</summary>
    Task SettleAsync(JobRun run, CancellationToken cancellationToken) => Task.CompletedTask;
}
