using System.Text.Json;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Editing.Sending;

/// <summary>Edits go on by state alone. One whose message had not begun to leave ends with that news, so that it may be sent again.</summary>
public sealed class EditRevival(EditWorkshop shop) : IJobRevival
{
    public JobKind Kind => JobKind.Edit;

    public NemoException? Refuse(Job job) => job.SentAt is null ? EditFailure.NotSent(job.Language) : null;

    public async Task<IJobWork> ReviveAsync(Job job, BackendVisit visit, SessionRecord record, CancellationToken cancellationToken)
    {
        visit.Learn(record.UserId);
        var kept = await ReadAsync(job, cancellationToken);
        var start = kept?.ToStart() ?? new EditStart { Before = new SessionState { Digest = job.StateBefore ?? "" }, IsDigestOnly = true };
        return new EditAftermath(shop, visit, new EditConclusion(shop, visit, job.Session, start), kept?.ToReport() ?? EditStreamReport.Nothing);
    }

    private async Task<KeptEdit?> ReadAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            return await shop.Attachments.ReadAsync(job.Id, cancellationToken) is { } bytes ? JsonSerializer.Deserialize(bytes, KeptEditJsonContext.Default.KeptEdit) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
