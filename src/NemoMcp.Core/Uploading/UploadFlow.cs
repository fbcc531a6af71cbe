using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Jobs.Waiting;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.Uploading.Sending;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Uploading;

/// <summary>Media into a session.</summary>
public sealed class UploadFlow(
    BackendDoor door, SessionDesk sessions, JobDesk desk, JobWaiter waiter, JobAnswers answers, UploadPlanner planner, UploadSending sending, IUploadTickets tickets, TimeProvider clock)
{
    private const int MaxSources = 20;

    public async Task<UploadOutcome> UploadAsync(UploadRequest request, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = NemoTelemetry.Flow("upload");
        var record = await sessions.FindAsync(await door.ScopeAsync(cancellationToken), request.SessionId, call, cancellationToken);
        var language = Languages.FromTag(record?.Language) ?? call.Language ?? Language.English;
        var wait = waiter.WaitOf(request.WaitSeconds, language);
        List<PlannedUpload> files = request.Brought is { } brought
            ? [planner.Plan(brought, language)]
            : [.. Checked(request.Sources, language).Select(source => planner.Plan(source, language))];
        if (files is [{ Problem: { } problem }])
        {
            throw problem;
        }

        if (files.TrueForAll(file => file.Problem is not null))
        {
            return UploadReport.Write(record?.SessionId, null, [.. files.Select(file => UploadRun.StartOf(file, language))], null, language);
        }

        var visit = await door.OpenAsync(call, record?.Skill, language, cancellationToken);
        record = await sessions.EnsureAsync(record, null, visit, call, cancellationToken);
        if (!record.OpenedByUs && files.Exists(file => file.IsAwaited))
        {
            // Before somebody brings a file to a session that is not there, or not this caller's.
            (record, _) = await sessions.AskAsync(record, visit, call, static (client, session, token) => client.State.GetLatestAsync(session, token), cancellationToken);
        }

        await door.ReadyAsync(visit, call, cancellationToken);
        files = [.. files.Select(file => file.IsAwaited ? file with { Ticket = tickets.Offer(file.FileName, new SessionId(record.SessionId)) } : file)];
        if (files.TrueForAll(file => file.IsAwaited || file.Problem is not null))
        {
            return UploadReport.Write(record.SessionId, null, [.. files.Select(file => UploadRun.StartOf(file, language))], Notices(visit), language);
        }

        var task = new UploadTask { Files = files, Record = record, Visit = visit, Call = call };
        var job = await desk.StartAsync(await NewJobAsync(task, cancellationToken), new UploadRun(sending, task), cancellationToken);
        return (UploadOutcome)answers.Of(await waiter.WaitAsync(job, wait, call.Progress, cancellationToken), withJob: false);
    }

    private async Task<Job> NewJobAsync(UploadTask task, CancellationToken cancellationToken)
    {
        var (id, now, language) = (JobNames.NewJob(clock), clock.GetUtcNow(), task.Visit.Language);
        List<string> notices = Notices(task.Visit) ?? [];
        if (!task.Record.MediaTold)
        {
            notices.Add(WhereMediaGoes(task.Visit));
            await sessions.ChangeAsync(task.Record, kept => kept with { MediaTold = true }, cancellationToken);
        }

        return new Job
        {
            Id = id,
            Kind = JobKind.Upload,
            Scope = task.Visit.Scope,
            Session = new SessionId(task.Record.SessionId),
            Caller = task.Call.Caller,
            Skill = task.Visit.Skill.Name,
            Language = language,
            StartedAt = now,
            UpdatedAt = now,
            Outcome = UploadReport.Write(
                task.Record.SessionId, id.Value, [.. task.Files.Select(file => UploadRun.StartOf(file, language))], notices.Count > 0 ? notices : null, language),
        };
    }

    private static List<string>? Notices(BackendVisit visit) => visit.TakeNotices() is { Count: > 0 } notices ? [.. notices] : null;

    private static string WhereMediaGoes(BackendVisit visit) => visit.IsLocal
        ? visit.Language.Say("The media stays on this machine: the embedded backend works here.", "素材保留在本机：内置后端在本机运行。")
        : visit.Language.Say($"The media is sent to the NemoVideo backend ({visit.Where}) and edited there.", $"素材会发送到 NemoVideo 后端（{visit.Where}）并在那里编辑。");

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> sources, Language language) =>
        sources is { Count: > 0 and <= MaxSources } && sources.All(source => !string.IsNullOrWhiteSpace(source))
            ? sources
            : throw new NemoException(NemoErrorCode.InvalidArgument, "sources")
            {
                Detail = language.Say(
                    $"sources must name 1 to {MaxSources} files: absolute paths, file:// or http(s) addresses; for example [\"/home/me/clip.mp4\"].",
                    $"sources 必须给出 1 到 {MaxSources} 个文件：绝对路径、file:// 或 http(s) 地址，例如 [\"/home/me/clip.mp4\"]。"),
            };
}
