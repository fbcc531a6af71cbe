using System.Text.Json.Nodes;
using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.Waiting;
using NemoMcp.Core.Skills;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs;

/// <summary>Looking after jobs: <c>get_job</c> and <c>cancel_job</c>.</summary>
public sealed class JobFlow(BackendDoor door, JobDesk desk, JobWaiter waiter, JobStopping stopping, JobAnswers answers, SkillCatalog skills)
{
    // Newest first: whoever looks for an older one knows its id.
    private const int MostListed = 100;

    /// <summary>The job's answer as its own tool would give it (its error as an exception); without an id the list.</summary>
    public async Task<Outcome> GetAsync(string? jobId, double? waitSeconds, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = NemoTelemetry.Flow("follow");
        CheckSkill(call);
        if (jobId is null)
        {
            return await ListAsync(cancellationToken);
        }

        var job = await FindAsync(jobId, cancellationToken);
        var wait = waiter.WaitOf(waitSeconds, job.Language);
        var ended = job.IsRunning ? await waiter.WaitAsync(job, wait, call.Progress, cancellationToken) : job;
        return answers.Of(ended, withJob: true);
    }

    public async Task<CancelOutcome> CancelAsync(string jobId, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = NemoTelemetry.Flow("stop");
        CheckSkill(call);
        var job = await FindAsync(jobId, cancellationToken);
        var stopped = job.IsRunning ? await stopping.StopAsync(job, cancellationToken) : job;
        var cancelled = job.IsRunning && stopped.Status is JobStatus.Cancelled;
        return new CancelOutcome
        {
            Status = cancelled ? "cancelled" : "already_finished",
            Note = CancelNote.Write(stopped, cancelled),
            Job = JobInfos.Of(stopped),
            Next = NextSteps.AfterCancel(stopped, cancelled),
            Language = job.Language,
        };
    }

    /// <summary>The job as it stands, without its answer; looking at it tells nobody anything.</summary>
    public async Task<JobInfo> DescribeAsync(string jobId, CancellationToken cancellationToken) => JobInfos.Of(await FindAsync(jobId, cancellationToken));

    /// <summary>A final answer has really gone out to a caller who was still there: from now on the same text is a new edit.</summary>
    public Task MarkToldAsync(Outcome outcome, CancellationToken cancellationToken)
    {
        var id = outcome switch
        {
            CancelOutcome or JobListOutcome or { Job.ToldAt: not null } => null,
            { Job.JobId: { } told } => told,
            Editing.EditOutcome { RoutedResult: JsonObject routed } => routed["job_id"]?.ToString(),
            Editing.EditOutcome edit => edit.JobId,
            Uploading.UploadOutcome upload => upload.JobId,
            Exporting.ExportOutcome export => export.JobId,
            _ => null,
        };
        return MarkToldAsync(id, cancellationToken);
    }

    /// <summary>The same for a failed job's error. An error that only points at a job in the way tells nothing of its outcome.</summary>
    public Task MarkToldAsync(Exception failure, CancellationToken cancellationToken) =>
        MarkToldAsync(failure is NemoException { Code: not NemoErrorCode.EditInProgress } told ? told.JobId : null, cancellationToken);

    private Task MarkToldAsync(string? jobId, CancellationToken cancellationToken) =>
        JobId.TryParse(jobId) is { } id ? desk.MarkToldAsync(id, cancellationToken) : Task.CompletedTask;

    private async Task<JobListOutcome> ListAsync(CancellationToken cancellationToken)
    {
        var jobs = await desk.ListAsync(await door.ScopeAsync(cancellationToken), cancellationToken);
        return new JobListOutcome
        {
            Jobs = [.. jobs.Take(MostListed).Select(JobInfos.Of)],
            Next = NextSteps.AfterListing(jobs),
            Language = jobs.Count > 0 ? jobs[0].Language : Language.English,
        };
    }

    private async Task<Job> FindAsync(string jobId, CancellationToken cancellationToken) =>
        (JobId.TryParse(jobId) is { } id ? await desk.FindAsync(await door.ScopeAsync(cancellationToken), id, cancellationToken) : null)
        ?? throw new NemoException(NemoErrorCode.JobNotFound, jobId);

    private void CheckSkill(ToolCall call)
    {
        if (call.Skill is not null)
        {
            skills.Choose(call.Skill, null);
        }
    }
}
