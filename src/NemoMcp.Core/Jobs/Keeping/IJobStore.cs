using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Where jobs are kept, for every process of the same state. A transition counts only once <see cref="SaveAsync"/> has returned;
/// one of a job that has become somebody else's throws <see cref="JobTakenException"/>.</summary>
public interface IJobStore
{
    ValueTask SaveAsync(Job job, CancellationToken cancellationToken);

    /// <summary>Shows how far a running job is. Cheap, and nothing depends on it.</summary>
    void Show(Job job);

    ValueTask<Job?> FindAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>The jobs of an account at a backend; with a session, that session's.</summary>
    ValueTask<IReadOnlyList<Job>> ListAsync(string scope, SessionId? session, CancellationToken cancellationToken);

    /// <summary>Held while it is decided whether a new job may start in a session; by one process at a time.</summary>
    ValueTask<IAsyncDisposable> LockSessionAsync(string scope, SessionId session, CancellationToken cancellationToken);

    /// <summary>Makes a job this process's own; null while it is somebody's. The hold dies with the process.</summary>
    ValueTask<IJobHold?> TryOwnAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>False where nobody tells what other processes do, and one has to look again.</summary>
    /// <param name="id">The job.</param>
    /// <param name="news">Completes when the job changes from now on; ask for it before looking at the job.</param>
    bool TellsOf(JobId id, out Task news);
}
