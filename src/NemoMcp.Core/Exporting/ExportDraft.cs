using System.Text;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.Waiting;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Drafts;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Exporting;

/// <summary>The timeline that an export renders: read when no upload is on its way into it, and kept with the job.</summary>
public sealed class ExportDraft(UploadsFirst uploads, IJobAttachments attachments)
{
    /// <summary>Whether media is on its way into the session, so that its timeline is read later, by the job.</summary>
    public Task<bool> HasToWaitAsync(string scope, SessionId session, CancellationToken cancellationToken) =>
        uploads.IsAnyAsync(scope, session, cancellationToken);

    /// <summary>The draft of a state, where there is something to render.</summary>
    public static DraftDocument Of(SessionState state, SessionId session) =>
        state.Draft is { IsExportable: true } draft ? draft : throw new NemoException(NemoErrorCode.NothingToExport, session.Value);

    /// <summary>Tells two requests apart: what was asked for, and the draft as soon as it is known.</summary>
    public static string Fingerprint(string asked, DraftDocument? draft) => draft is null ? asked : ShortHash.Of(draft.RawJson, asked);

    public Task KeepAsync(JobId job, DraftDocument draft, CancellationToken cancellationToken) =>
        attachments.WriteAsync(job, Encoding.UTF8.GetBytes(draft.RawJson), cancellationToken);

    /// <summary>The task with its draft, once the session's uploads have ended.</summary>
    internal async Task<ExportTask> ReadAsync(ExportTask task, JobRun run, CancellationToken cancellationToken)
    {
        await uploads.LetEndAsync(run, cancellationToken);
        var session = run.Job.Session;
        var state = await task.Visit.RunAsync((client, token) => client.State.GetLatestAsync(session, token), cancellationToken);
        var draft = Of(state, session);
        task.Visit.Learn(state.UserId);
        var plan = task.Plan with { DurationMs = draft.DurationMs };
        await KeepAsync(run.Job.Id, draft, cancellationToken);
        await run.SaveAsync(job => job with { Export = plan, Fingerprint = Fingerprint(job.Fingerprint ?? "", draft) }, cancellationToken);
        return task with { Record = task.Record with { TaskId = task.Record.TaskId ?? state.TaskId }, Plan = plan, Draft = draft };
    }
}
