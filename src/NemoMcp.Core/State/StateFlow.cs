using System.Text.Json.Nodes;
using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Core.Sessions;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Sessions;

namespace NemoMcp.Core.State;

/// <summary>What a session holds.</summary>
public sealed class StateFlow(BackendDoor door, SessionDesk sessions, JobDesk desk)
{
    public async Task<StateOutcome> GetAsync(StateRequest request, ToolCall call, CancellationToken cancellationToken)
    {
        using var span = NemoTelemetry.Flow("state");
        var scope = await door.ScopeAsync(cancellationToken);
        var record = await sessions.FindAsync(scope, request.SessionId, call, cancellationToken) ?? throw SessionDesk.Unknown(null);
        var language = Languages.FromTag(record.Language) ?? call.Language ?? Language.English;
        var visit = await door.OpenAsync(call, record.Skill, language, cancellationToken);
        (record, var state) = await sessions.AskAsync(record, visit, call, static (client, session, token) => client.State.GetLatestAsync(session, token), cancellationToken);
        await sessions.UseAsync(record, call, cancellationToken);
        await door.ReadyAsync(visit, call, cancellationToken);
        var jobs = (await desk.ListAsync(scope, new SessionId(record.SessionId), cancellationToken)).Where(job => job.Session == new SessionId(record.SessionId));
        return Tell(state, record, [.. jobs], visit, request.Full);
    }

    private static StateOutcome Tell(SessionState state, SessionRecord record, IReadOnlyList<Job> jobs, BackendVisit visit, bool full)
    {
        var media = MediaReader.Media(state.VideoInfos);
        var ready = state.Draft is { IsExportable: true };
        var notices = visit.TakeNotices();
        return new StateOutcome
        {
            SessionId = record.SessionId,
            Timeline = TimelineSummary.Write(state.Draft, visit.Language),
            Tracks = TrackLabels.Of(state.Draft),
            DurationMs = state.Draft?.DurationMs ?? 0,
            Canvas = CanvasReader.Of(state),
            Media = media,
            Generated = MediaReader.Generated(state.GeneratedMedia),
            ExportReady = ready,
            WhyNot = ready ? null : WhyNot(media.Count > 0, visit.Language),
            Jobs = [.. jobs.Select(JobInfos.Of)],
            Draft = full && state.Draft is { } draft ? JsonNode.Parse(draft.RawJson) : null,
            Next = NextSteps.AfterState(record.SessionId, ready, jobs, visit.Language),
            Notices = notices.Count > 0 ? notices : null,
            Language = visit.Language,
        };
    }

    private static string WhyNot(bool hasMedia, Language language) => hasMedia
        ? language.Say("The timeline is empty: media is there, but no edit has placed it yet (send_edit).", "时间线为空：素材已上传，但还没有编辑把它放到时间线上（send_edit）。")
        : language.Say("The timeline is empty: upload media (upload_media) and say what to make of it (send_edit).", "时间线为空：请先上传素材（upload_media），再说明要怎么编辑（send_edit）。");
}
