using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>What any process may say about a job that another one runs.</summary>
public interface IJobMarks
{
    /// <summary>Somebody wants the job stopped; its owner looks for this.</summary>
    Task AskToStopAsync(JobId job, CancellationToken cancellationToken);

    /// <summary>Whether somebody does. Asked by the owner, often, so it must be cheap.</summary>
    bool IsAskedToStop(JobId job);

    /// <summary>The outcome was told; only the first time counts.</summary>
    Task MarkToldAsync(JobId job, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The job begins, or goes on after its end: what was said before is no longer true.</summary>
    Task ClearAsync(JobId job, CancellationToken cancellationToken);
}
