using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>What only the taking up of a job needs and what may be large: the state before an edit, the draft of an export. Gone when the job ends.</summary>
public sealed class JobAttachments(JobFolder folder)
{
    public Task WriteAsync(JobId job, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        WholeFile.WriteAsync(folder.Attachment(job), content, SettingNames.StateDir, cancellationToken);

    /// <summary>The same for what is good to have: a full disk must not break work that is under way.</summary>
    public async Task TryWriteAsync(JobId job, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
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

    /// <summary>Null where there is none.</summary>
    public Task<byte[]?> ReadAsync(JobId job, CancellationToken cancellationToken) => WholeFile.ReadAsync(folder.Attachment(job), cancellationToken);

    /// <summary>The job is over: what was needed on the way goes.</summary>
    public void Forget(JobId job)
    {
        WholeFile.Forget(folder.Attachment(job));
        WholeFile.Forget(folder.Progress(job));
        WholeFile.Forget(folder.Stop(job));
    }
}
