namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>A job is this process's own until this is disposed of.</summary>
public interface IJobHold : IAsyncDisposable
{
    /// <summary>Cancelled when the job has become another process's: the work ends here, and nothing of it is kept.</summary>
    CancellationToken Lost { get; }
}
