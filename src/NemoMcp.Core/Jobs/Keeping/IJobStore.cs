using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Where jobs are kept. A transition counts only once <see cref="SaveAsync"/> has returned.</summary>
public interface IJobStore
{
    ValueTask SaveAsync(Job job, CancellationToken cancellationToken);

    ValueTask<Job?> FindAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>Every job of an account at a backend.</summary>
    ValueTask<IReadOnlyList<Job>> ListAsync(string scope, CancellationToken cancellationToken);

    /// <summary>Held while it is decided whether a new job may start in a session.</summary>
    ValueTask<IDisposable> LockSessionAsync(string scope, SessionId session, CancellationToken cancellationToken);
}
