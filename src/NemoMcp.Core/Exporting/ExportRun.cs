using NemoMcp.Client;
using NemoMcp.Client.Errors;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting;

/// <summary>One export at work: rendered, fetched, checked, named.</summary>
internal sealed class ExportRun(ExportWorkshop shop, ExportTask task) : IJobWork
{
    private ExportTask task = task;

    public async Task<Outcome> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (task.Plan.DurationMs is null)
        {
            task = await shop.Drafts.ReadAsync(task, run, cancellationToken);
        }

        run.Note(ExportLines.Submitting(task.Visit.Language));
        var film = await shop.Rendering.RunAsync(task, run, cancellationToken);
        film = film with { Id = run.Job.Render!.Value };
        var workspace = shop.Workspace.TryMakeAsync(task.Visit, task.Record, cancellationToken);
        var (file, notice) = task.Plan.Path is null ? (null, null) : await shop.Fetching.FetchAsync(film, task, run, cancellationToken);
        return Tell(film, file, notice, await workspace, run);
    }

    public async Task<Outcome> StopAsync(JobRun run, CancellationToken cancellationToken)
    {
        var outcome = (ExportOutcome)run.Job.Outcome with { Status = "cancelled", RenderId = run.Job.Render!.Value.Value, ProgressPercent = run.Job.Percent };
        run.Answer(outcome);
        if (run.Job.Step is JobStep.Accepted)
        {
            // No request for it has left.
            return outcome;
        }

        if (run.Job.Film is { } film)
        {
            WholeFile.Forget(film.Part);
        }

        try
        {
            await task.Visit.RunAsync((client, token) => CancelAsync(client, run.Job.Render.Value, token), cancellationToken);
        }
        catch (NemoException unknown) when (unknown is { Code: NemoErrorCode.BackendRejected, InnerException: NemoBackendException { HttpStatus: 404 } })
        {
            // The request for it had not arrived: there is nothing to cancel.
        }

        return outcome;
    }

    private static async Task<bool> CancelAsync(NemoClient client, RenderId render, CancellationToken cancellationToken)
    {
        await client.Renders.CancelAsync(render, cancellationToken);
        return true;
    }

    private ExportOutcome Tell(RenderStatus film, FilmFile? file, string? notice, string? workspace, JobRun run)
    {
        var outcome = (ExportOutcome)run.Job.Outcome;
        return outcome with
        {
            Status = "completed",
            RenderId = film.Id.Value,
            ProgressPercent = 100,
            // The embedded backend's address ends with this process; the file is what lasts.
            Url = task.Visit.IsLocal && file is not null ? null : film.Url,
            File = file,
            WorkspaceUrl = workspace,
            Notices = notice is null ? outcome.Notices : [.. outcome.Notices ?? [], notice],
            Next = [],
        };
    }
}
