using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Exporting.Saving;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Exporting;

/// <summary>Finds an earlier export again; one that only failed on its last stretch goes on from its render.</summary>
public sealed class ExportPickup(BackendDoor door, SessionBook book, JobDesk desk, SessionTurns turns, ExportWorkshop shop, OutputPlace place, TimeProvider clock)
{
    public async Task<Job> FindAsync(string jobId, ExportRequest request, string scope, ToolCall call, CancellationToken cancellationToken)
    {
        var job = JobId.TryParse(jobId) is { } id ? await desk.FindAsync(scope, id, cancellationToken) : null;
        if (job is not { Kind: JobKind.Export, Export: { } plan })
        {
            throw new NemoException(NemoErrorCode.JobNotFound, jobId);
        }

        await using var turn = await turns.TakeAsync(scope, job.Session, cancellationToken);
        job = await desk.FindAsync(scope, job.Id, cancellationToken) ?? job;
        return CanGoOn(job) ? await GoOnAsync(job, plan, request, call, cancellationToken) : job;
    }

    private static bool CanGoOn(Job job) => job.Error is
    {
        Code: NemoErrorCode.DownloadFailed or NemoErrorCode.BackendTimeout or NemoErrorCode.BackendUnavailable or NemoErrorCode.OutputNotWritable or NemoErrorCode.TokenInvalid,
    };

    private async Task<Job> GoOnAsync(Job job, ExportPlan plan, ExportRequest request, ToolCall call, CancellationToken cancellationToken)
    {
        var record = await book.FindAsync(job.Scope, job.Session, cancellationToken);
        var visit = await door.OpenAsync(call, job.Skill, job.Language, cancellationToken);
        if (plan.Path is not null && request.OutputPath is not null)
        {
            plan = plan with { Path = place.Prepare(request.OutputPath, record.Name, plan.Output.Format, job.Language) };
        }

        var again = job with
        {
            Status = JobStatus.Running,
            Step = JobStep.Rendering,
            Error = null,
            FinishedAt = null,
            ToldAt = null,
            Message = null,
            Export = plan,
            UpdatedAt = clock.GetUtcNow(),
        };
        return await desk.StartAsync(again, new ExportRun(shop, new ExportTask { Record = record, Visit = visit, Plan = plan }), cancellationToken);
    }
}
