using Microsoft.Extensions.Logging;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>Knows every job of the state folder: those of this process as they are now, the others as they are kept.</summary>
public sealed partial class JobDesk(IJobStore store, IJobMarks marks, JobRunner runner, TimeProvider clock, ILogger<JobDesk> log)
{
    /// <summary>Keeps the job, then sets its work going. A job that another process has gone on with meanwhile is given as it stands.</summary>
    public Task<Job> StartAsync(Job job, IJobWork work, CancellationToken cancellationToken) => runner.StartAsync(job, work, cancellationToken);

    /// <summary>The job as it stands; null for one that is not of this account.</summary>
    public async Task<Job?> FindAsync(string scope, JobId id, CancellationToken cancellationToken)
    {
        var job = runner.Live(id)?.Look().Job ?? await store.FindAsync(id, cancellationToken);
        return job is not null && string.Equals(job.Scope, scope, StringComparison.Ordinal) ? job : null;
    }

    /// <summary>The account's jobs, running ones on top, newest first.</summary>
    public Task<IReadOnlyList<Job>> ListAsync(string scope, CancellationToken cancellationToken) => ListAsync(scope, null, cancellationToken);

    /// <summary>The same, of one session; null for all.</summary>
    public async Task<IReadOnlyList<Job>> ListAsync(string scope, SessionId? session, CancellationToken cancellationToken)
    {
        var kept = await store.ListAsync(scope, session, cancellationToken);
        return
        [
            .. kept.Select(job => runner.Live(job.Id)?.Look().Job ?? job)
                .OrderByDescending(job => job.IsRunning)
                .ThenByDescending(job => job.StartedAt)
                .ThenByDescending(job => job.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>Writes that a final answer was heard.</summary>
    public async Task MarkToldAsync(JobId id, CancellationToken cancellationToken)
    {
        var live = runner.Live(id);
        var job = live?.Look().Job ?? await store.FindAsync(id, cancellationToken);
        if (job is null || job.IsRunning || job.ToldAt is not null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        try
        {
            await marks.MarkToldAsync(id, now, cancellationToken);
            live?.Change(current => current with { ToldAt = now });
        }
        catch (NemoException problem)
        {
            // The answer is out all the same; the same text then gives this job once more, which costs nothing.
            Log.ToldNotKept(log, id.Value, problem);
        }
    }

    internal LiveJob? Live(JobId id) => runner.Live(id);

    private static partial class Log
    {
        [LoggerMessage(EventId = 3105, Level = LogLevel.Warning, Message = "It could not be kept that the outcome of job {Job} was told.")]
        public static partial void ToldNotKept(ILogger logger, string job, Exception problem);
    }
}
