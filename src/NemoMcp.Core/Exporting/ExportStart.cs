using NemoMcp.Core.Calls;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Exporting;

/// <summary>Starts an export, unless the same one runs already or an edit is at work on the timeline.</summary>
public sealed class ExportStart(JobDesk desk, ExportWorkshop shop, TimeProvider clock)
{
    public async Task EnsureNoEditAsync(string scope, SessionId session, CancellationToken cancellationToken)
    {
        var jobs = await desk.ListAsync(scope, cancellationToken);
        if (jobs.FirstOrDefault(job => job.Kind is JobKind.Edit && job.Session == session && (job.IsRunning || job.HoldsSession)) is { } edit)
        {
            throw new NemoException(NemoErrorCode.EditInProgress, session.Value) { JobId = edit.Id.Value };
        }
    }

    internal async Task<Job> FindOrStartAsync(ExportTask task, string? outputPath, ToolCall call, CancellationToken cancellationToken)
    {
        var (scope, session) = (task.Visit.Scope, new SessionId(task.Record.SessionId));
        var fingerprint = Fingerprint(task, outputPath);
        using var alone = await desk.LockSessionAsync(scope, session, cancellationToken);
        var running = (await desk.ListAsync(scope, cancellationToken)).FirstOrDefault(
            job => job.Kind is JobKind.Export && job.Session == session && job.IsRunning && job.Fingerprint == fingerprint);
        if (running is not null)
        {
            return running;
        }

        await EnsureNoEditAsync(scope, session, cancellationToken);
        return await desk.StartAsync(NewJob(task, session, fingerprint, call), new ExportRun(shop, task), cancellationToken);
    }

    // What was asked for: a name that the clock made does not tell two requests apart.
    private static string Fingerprint(ExportTask task, string? outputPath)
    {
        var output = task.Plan.Output;
        return ShortHash.Of(task.Draft!.RawJson, output.Format, output.Quality, output.Resolution ?? "", outputPath ?? "", task.Plan.Path is null ? "address" : "file");
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
