using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Where jobs are kept, for every process of the state folder. A transition counts only once <see cref="SaveAsync"/> has returned.</summary>
public interface IJobStore
{
    ValueTask SaveAsync(Job job, CancellationToken cancellationToken);

    /// <summary>Shows how far a running job is. Cheap, and nothing depends on it.</summary>
    void Show(Job job);

    ValueTask<Job?> FindAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>Every job of an account at a backend.</summary>
    ValueTask<IReadOnlyList<Job>> ListAsync(string scope, CancellationToken cancellationToken);

    /// <summary>Held while it is decided whether a new job may start in a session; by one process at a time.</summary>
    ValueTask<IDisposable> LockSessionAsync(string scope, SessionId session, CancellationToken cancellationToken);

    /// <summary>Makes a job this process's own until it is disposed of; null while it is somebody's. Dies with the process.</summary>
    IDisposable? TryOwn(JobId id);
}
