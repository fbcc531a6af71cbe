using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Exporting.Saving;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Waiting;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.Exporting;

/// <summary>A film from timeline to file.</summary>
public sealed class ExportFlow(BackendDoor door, SessionDesk sessions, JobWaiter waiter, JobAnswers answers, ExportStart start, ExportDraft drafts, ExportPickup pickup, OutputPlace place)
{
    public async Task<ExportOutcome> ExportAsync(ExportRequest request, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = NemoTelemetry.Flow("export");
        var scope = await door.ScopeAsync(cancellationToken);
        var job = request.JobId is { } id
            ? await pickup.FindAsync(id, request, scope, call, cancellationToken)
            : await BeginAsync(request, scope, call, cancellationToken);
        var wait = waiter.WaitOf(request.WaitSeconds, job.Language);
        return (ExportOutcome)answers.Of(await waiter.WaitAsync(job, wait, call.Progress, cancellationToken), withJob: false);
    }

    private async Task<Job> BeginAsync(ExportRequest request, string scope, ToolCall call, CancellationToken cancellationToken)
    {
        var record = await sessions.FindAsync(scope, request.SessionId, call, cancellationToken);
        var language = Languages.FromTag(record?.Language) ?? call.Language ?? Language.English;
        waiter.WaitOf(request.WaitSeconds, language);
        var output = ExportOptions.Check(request, door.Name is "cloud", language);
        if (record is null)
        {
            throw new NemoException(NemoErrorCode.NothingToExport);
        }

        var visit = await door.OpenAsync(call, record.Skill, language, cancellationToken);
        await start.EnsureNoEditAsync(scope, new SessionId(record.SessionId), cancellationToken);
        SessionState? state = null;
        if (!await drafts.HasToWaitAsync(scope, new SessionId(record.SessionId), cancellationToken))
        {
            (record, state) = await sessions.AskAsync(record, visit, call, static (client, session, token) => client.State.GetLatestAsync(session, token), cancellationToken);
        }

        await sessions.UseAsync(record, call, cancellationToken);
        await door.ReadyAsync(visit, call, cancellationToken);
        visit.Learn(record.UserId);
        visit.Learn(state?.UserId);
        var draft = state is null ? null : ExportDraft.Of(state, new SessionId(record.SessionId));
        var plan = new ExportPlan
        {
            Output = output,
            Path = request.Download ? place.Prepare(request.OutputPath, record.Name, output.Format, language) : null,
            DurationMs = draft?.DurationMs,
        };
        record = record with { TaskId = record.TaskId ?? state?.TaskId };
        return await start.FindOrStartAsync(new ExportTask { Record = record, Visit = visit, Plan = plan, Draft = draft }, request.OutputPath, call, cancellationToken);
    }
}
