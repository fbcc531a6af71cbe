using System.Text.Json;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Exporting;

/// <summary>Exports go on: the render under its own id, the film from the bytes that are here. Exports cost nothing, so one that was never asked for is asked for now.</summary>
public sealed class ExportRevival(ExportWorkshop shop, IJobAttachments attachments) : IJobRevival
{
    public JobKind Kind => JobKind.Export;

    public NemoException? Refuse(Job job) => job is { Export: not null, Render: not null } ? null : new NemoException(NemoErrorCode.InternalError, job.Id.Value);

    public async Task<IJobWork> ReviveAsync(Job job, BackendVisit visit, SessionRecord record, CancellationToken cancellationToken) =>
        new ExportRun(shop, new ExportTask { Record = record, Visit = visit, Plan = job.Export!, Draft = await DraftOfAsync(job, cancellationToken) });

    private async Task<DraftDocument?> DraftOfAsync(Job job, CancellationToken cancellationToken)
    {
        if (await attachments.ReadAsync(job.Id, cancellationToken) is not { } kept)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(kept);
            return DraftDocument.Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
