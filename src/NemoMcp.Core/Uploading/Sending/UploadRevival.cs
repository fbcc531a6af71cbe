using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>Uploads are brought to an end: their bytes are not sent behind a person's back.</summary>
public sealed class UploadRevival(SessionDesk sessions, NemoSettings settings, TimeProvider clock) : IJobRevival
{
    public JobKind Kind => JobKind.Upload;

    public NemoException? Refuse(Job job) => null;

    public Task<IJobWork> ReviveAsync(Job job, BackendVisit visit, SessionRecord record, CancellationToken cancellationToken) =>
        Task.FromResult<IJobWork>(new UploadAftermath(sessions, settings, clock, visit, record));
}
