using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>What the taking up of a job needs, in a file beside the journal.</summary>
public sealed class JobAttachments(JobFolder folder) : IJobAttachments
{
    public Task WriteAsync(JobId job, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        WholeFile.WriteAsync(folder.Attachment(job), content, SettingNames.StateDir, cancellationToken);

    /// <summary>Null where there is none.</summary>
    public Task<byte[]?> ReadAsync(JobId job, CancellationToken cancellationToken) => WholeFile.ReadAsync(folder.Attachment(job), cancellationToken);

    /// <summary>The job is over: what was needed on the way goes.</summary>
    public Task ForgetAsync(JobId job)
    {
        WholeFile.Forget(folder.Attachment(job));
        WholeFile.Forget(folder.Progress(job));
        WholeFile.Forget(folder.Stop(job));
        return Task.CompletedTask;
    }
}
