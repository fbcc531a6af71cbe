using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>What only the taking up of a job needs and what may be large: the state before an edit, the draft of an export. Gone when the job ends.</summary>
public interface IJobAttachments
{
    Task WriteAsync(JobId job, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Null where there is none.</summary>
    Task<byte[]?> ReadAsync(JobId job, CancellationToken cancellationToken);

    /// <summary>The job is over: what was needed on the way goes. Does not fail.</summary>
    Task ForgetAsync(JobId job);

    /// <summary>Writes what is good to have: a full disk must not break work that is under way.</summary>
    async Task TryWriteAsync(JobId job, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(job, content, cancellationToken);
        }
        catch (NemoException)
        {
            // Without it the job can still be taken up, and tells less.
        }
    }
}
