using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing.Sending;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.TakingUp;
using NemoMcp.Core.Jobs.Waiting;
using NemoMcp.Core.Routing;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Editing;

/// <summary>An edit from sentence to proven change.</summary>
public sealed class EditFlow(
    BackendDoor door, SessionDesk sessions, JobDesk desk, SessionTurns turns, JobWaiter waiter, JobAnswers answers, IntentRouter router, EditRouting routing, EditWorkshop shop)
{
    private const int MaxMessageLength = 8000;

    public async Task<EditOutcome> SendAsync(EditRequest request, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = NemoTelemetry.Flow("edit");
        var scope = await door.ScopeAsync(cancellationToken);
        var record = await sessions.FindAsync(scope, request.SessionId, call, cancellationToken);
        var language = Languages.FromTag(record?.Language) ?? MessageLanguage.Of(request.Message) ?? Language.English;
        var message = Checked(request.Message, language);
        var wait = waiter.WaitOf(request.WaitSeconds, language);
        var decision = router.Route(message);
        if (decision.Intent is { } intent)
        {
            return await routing.RunAsync(intent, request, record, language, call with { Language = language }, cancellationToken);
        }

        var visit = await door.OpenAsync(call, record?.Skill, language, cancellationToken);
        var tag = MessageLanguage.Of(message)?.Say("en", "zh-CN");
        record = await sessions.EnsureAsync(record, tag, visit, call, cancellationToken);
        await door.ReadyAsync(visit, call, cancellationToken);
        var task = new EditTask { Message = message, Record = record, Visit = visit, Call = call, OffersExport = decision.OffersExport, LanguageTag = tag };
        var job = await FindOrStartAsync(task, cancellationToken);
        return (EditOutcome)answers.Of(await waiter.WaitAsync(job, wait, call.Progress, cancellationToken), withJob: false);
    }

    // One edit in flight per session; the same text before its outcome was told is the same edit.
    private async Task<Job> FindOrStartAsync(EditTask task, CancellationToken cancellationToken)
    {
        var (scope, session) = (task.Visit.Scope, new SessionId(task.Record.SessionId));
        var fingerprint = FoldedText.Fingerprint(task.Message);
        await using var turn = await turns.TakeAsync(scope, session, cancellationToken);
        var same = turn.Jobs.FirstOrDefault(job => job.Kind is JobKind.Edit && job.Fingerprint == fingerprint && (job.IsRunning || job.ToldAt is null));
        if (same is not null)
        {
            return same;
        }

        if (turn.Edit is { } busy)
        {
            throw new NemoException(NemoErrorCode.EditInProgress, session.Value) { JobId = busy.Id.Value };
        }

        var work = new EditRun(shop, task with { FollowsDoubt = turn.Jobs.Any(LeftDoubt) });
        return await desk.StartAsync(NewJob(task, session, fingerprint), work, cancellationToken);
    }

    // The backend may work on a message for as long as a stream may take, whatever became of the stream.
    private bool LeftDoubt(Job job) =>
        job is { Kind: JobKind.Edit, SentAt: { } sent, IsRunning: false }
        && shop.Clock.GetUtcNow() - sent < shop.Settings.StreamLimit
        && (job.Error is { } error
            ? error.Code is NemoErrorCode.EditOutcomeUnknown or NemoErrorCode.BackendTimeout
            : job.Outcome is EditOutcome { Status: "unchanged", Silent: true });

    private Job NewJob(EditTask task, SessionId session, string fingerprint)
    {
        var (id, now, notices) = (JobNames.NewJob(shop.Clock), shop.Clock.GetUtcNow(), task.Visit.TakeNotices());
        return new Job
        {
            Id = id,
            Kind = JobKind.Edit,
            Scope = task.Visit.Scope,
            Session = session,
            Caller = task.Call.Caller,
            Skill = task.Visit.Skill.Name,
            Language = task.Visit.Language,
            Fingerprint = fingerprint,
            StartedAt = now,
            UpdatedAt = now,
            Outcome = new EditOutcome
            {
                Status = "running",
                JobId = id.Value,
                SessionId = session.Value,
                Silent = false,
                ElapsedSeconds = 0,
                Notices = notices.Count > 0 ? notices : null,
            },
        };
    }

    private static string Checked(string? message, Language language)
    {
        var text = message?.Trim() ?? "";
        return text.Length is > 0 and <= MaxMessageLength ? text : throw new NemoException(NemoErrorCode.InvalidArgument, "message")
        {
            Detail = language.Say(
                $"message must have 1 to {MaxMessageLength} characters; for example \"cut this into a 60-second short for TikTok\".",
                $"message 必须为 1 到 {MaxMessageLength} 个字符，例如“剪成 60 秒的 TikTok 短视频”。"),
        };
    }
}
