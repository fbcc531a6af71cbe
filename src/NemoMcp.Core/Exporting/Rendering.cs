using NemoMcp.Client.Renders;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Core.Exporting;

/// <summary>One film from a draft: asked for, followed, and asked for once more under a new id when it fails.</summary>
public sealed class Rendering(RenderWatch watch, TimeProvider clock)
{
    /// <summary>The finished render. One that may have been asked for before, here or by a process that is gone, is looked for first.</summary>
    internal async Task<RenderStatus> RunAsync(ExportTask task, JobRun run, CancellationToken cancellationToken)
    {
        var plan = task.Plan;
        NemoException? refused = null;
        string? reason = null;
        var cancelled = false;
        var isKnown = run.Job.Step is not JobStep.Accepted || task.Draft is null;
        var begun = ((ExportOutcome)run.Job.Outcome).Attempts;
        for (var attempt = begun; attempt <= begun + 1; attempt++)
        {
            var render = isKnown ? run.Job.Render!.Value : await BeginAsync(attempt, run, cancellationToken);
            try
            {
                var first = isKnown ? null : await SubmitAsync(render, task, plan.Output, cancellationToken);
                isKnown = false;
                await run.StepAsync(JobStep.Rendering, cancellationToken);
                run.Note(ExportLines.Rendering(first?.ProgressPercent, task.Visit.Language), first?.ProgressPercent);
                var end = await watch.FollowAsync(render, first, task.Visit, run, cancellationToken);
                if (end is { State: RenderState.Completed })
                {
                    return end;
                }

                cancelled = end is { State: RenderState.Cancelled };
                (refused, reason) = (null, end is null ? Unknown(task.Visit.Language) : end.Error ?? end.State.ToString().ToLowerInvariant());
            }
            catch (NemoException rejected) when (rejected.Code is NemoErrorCode.BackendRejected)
            {
                // A used id, or an extra that this backend does not know (backend contract, section 13): both are gone in the next attempt.
                (refused, plan) = (rejected, WithoutExtras(plan, run, task.Visit.Language));
            }

            if (task.Draft is null || cancelled)
            {
                break;
            }
        }

        throw refused ?? new NemoException(NemoErrorCode.RenderFailed, reason);
    }

    // The id is kept before the request leaves: nothing is orphaned by a closed window.
    private async Task<RenderId> BeginAsync(int attempt, JobRun run, CancellationToken cancellationToken)
    {
        var render = run.Job.Step is JobStep.Accepted ? run.Job.Render!.Value : JobNames.NewRender(clock);
        await run.SaveAsync(
            job => job with
            {
                Render = render,
                Percent = null,
                Step = JobStep.Submitting,
                Outcome = (ExportOutcome)job.Outcome with { RenderId = render.Value, Attempts = attempt },
            },
            cancellationToken);
        return render;
    }

    private static async Task<RenderStatus?> SubmitAsync(RenderId render, ExportTask task, RenderOutput output, CancellationToken cancellationToken)
    {
        var request = new RenderRequest(render, new SessionId(task.Record.SessionId), task.Draft!, output);
        try
        {
            return await task.Visit.RunAsync((client, token) => client.Renders.SubmitAsync(request, token), cancellationToken);
        }
        catch (NemoException doubtful) when (doubtful.LeavesDoubt())
        {
            // It may have started: the same id is asked about before another one is made.
            return null;
        }
    }

    private static ExportPlan WithoutExtras(ExportPlan plan, JobRun run, Language language)
    {
        if (plan.Output.Resolution is { } resolution)
        {
            var outcome = run.Job.Outcome;
            var notice = language.Say($"The backend refused the resolution {resolution}; the film has the draft's own.", $"后端不接受分辨率 {resolution}，影片使用草稿本身的分辨率。");
            run.Answer(outcome with { Notices = [.. outcome.Notices ?? [], notice] });
        }

        return plan with { Output = plan.Output with { Resolution = null } };
    }

    private static string Unknown(Language language) => language.Say("the backend does not know the render", "后端找不到该渲染任务");
}
