using NemoMcp.Core.Calls;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Exporting;

/// <summary>Starts an export, unless the same one runs already or an edit is at work on the timeline.</summary>
public sealed class ExportStart(JobDesk desk, SessionTurns turns, ExportWorkshop shop, TimeProvider clock)
{
    public async Task EnsureNoEditAsync(string scope, SessionId session, CancellationToken cancellationToken)
    {
        await using var turn = await turns.TakeAsync(scope, session, cancellationToken);
        EnsureNoEdit(turn, session);
    }

    internal async Task<Job> FindOrStartAsync(ExportTask task, string? outputPath, ToolCall call, CancellationToken cancellationToken)
    {
        var (scope, session) = (task.Visit.Scope, new SessionId(task.Record.SessionId));
        var fingerprint = Fingerprint(task, outputPath);
        await using var turn = await turns.TakeAsync(scope, session, cancellationToken);
        if (turn.Jobs.FirstOrDefault(job => job.Kind is JobKind.Export && job.IsRunning && job.Fingerprint == fingerprint) is { } running)
        {
            return running;
        }

        EnsureNoEdit(turn, session);
        var job = NewJob(task, session, fingerprint, call);
        if (task.Draft is { } draft)
        {
            await shop.Drafts.KeepAsync(job.Id, draft, cancellationToken);
        }

        return await desk.StartAsync(job, new ExportRun(shop, task), cancellationToken);
    }

    private static void EnsureNoEdit(SessionTurn turn, SessionId session)
    {
        if (turn.Edit is { } edit)
        {
            throw new NemoException(NemoErrorCode.EditInProgress, session.Value) { JobId = edit.Id.Value };
        }
    }

    // What was asked for: a name that the clock made does not tell two requests apart.
    private static string Fingerprint(ExportTask task, string? outputPath)
    {
        var output = task.Plan.Output;
        var asked = ShortHash.Of(output.Format, output.Quality, output.Resolution ?? "", outputPath ?? "", task.Plan.Path is null ? "address" : "file");
        return ExportDraft.Fingerprint(asked, task.Draft);
    }

    private Job NewJob(ExportTask task, SessionId session, string fingerprint, ToolCall call)
    {
        var (id, render, now, notices) = (JobNames.NewJob(clock), JobNames.NewRender(clock), clock.GetUtcNow(), task.Visit.TakeNotices());
        return new Job
        {
            Id = id,
            Kind = JobKind.Export,
            Scope = task.Visit.Scope,
            Session = session,
            Caller = call.Caller,
            Skill = task.Visit.Skill.Name,
            Language = task.Visit.Language,
            Fingerprint = fingerprint,
            Render = render,
            Export = task.Plan,
            StartedAt = now,
            UpdatedAt = now,
            Outcome = new ExportOutcome
            {
                Status = "running",
                JobId = id.Value,
                SessionId = session.Value,
                RenderId = render.Value,
                Attempts = 1,
                Notices = notices.Count > 0 ? notices : null,
            },
        };
    }
}
