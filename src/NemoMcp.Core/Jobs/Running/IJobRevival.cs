using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Sessions;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>How jobs of one kind go on in another process than the one that began them.</summary>
public interface IJobRevival
{
    JobKind Kind { get; }

    /// <summary>Why a running job ends here instead: nothing of it has left, and what it needs is gone. Null when it goes on.</summary>
    NemoException? Refuse(Job job);

    /// <summary>The rest of the work.</summary>
    Task<IJobWork> ReviveAsync(Job job, BackendVisit visit, SessionRecord record, CancellationToken cancellationToken);
}
