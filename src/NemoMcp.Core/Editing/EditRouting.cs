using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Routing;
using NemoMcp.Core.Sessions;
using NemoMcp.Core.State;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Core.Editing;

/// <summary>Answers a message that is no edit by the tool that it asks for; the backend's agent never hears of it.</summary>
public sealed class EditRouting(ExportFlow exports, CreditsFlow credits, StateFlow states, UploadFlow uploads, TimeProvider clock)
{
    public async Task<EditOutcome> RunAsync(Intent intent, EditRequest request, SessionRecord? record, Language language, ToolCall call, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var answer = await AnswerAsync(intent, request, record, language, call, cancellationToken);
        return answer with { ElapsedSeconds = Math.Round(clock.GetElapsedTime(started).TotalSeconds, 1) };
    }

    private async Task<EditOutcome> AnswerAsync(Intent intent, EditRequest request, SessionRecord? record, Language language, ToolCall call, CancellationToken cancellationToken)
    {
        var session = record?.SessionId;
        switch (intent)
        {
            case Intent.Export export:
                var wanted = new ExportRequest
                {
                    SessionId = session,
                    OutputPath = export.OutputPath,
                    Resolution = export.Resolution,
                    Format = export.Format ?? new ExportRequest().Format,
                    WaitSeconds = request.WaitSeconds,
                };
                return Routed("export_video", await exports.ExportAsync(wanted, call, cancellationToken), CoreJsonContext.Default.ExportOutcome, session);
            case Intent.Credits:
                return Routed("get_credits", await credits.GetAsync(call, cancellationToken), CoreJsonContext.Default.CreditsOutcome, session);
            case Intent.Status:
                return Routed("get_state", await states.GetAsync(new StateRequest { SessionId = session }, call, cancellationToken), CoreJsonContext.Default.StateOutcome, session);
            case Intent.Upload { Sources.Count: > 0 } upload:
                var sent = await uploads.UploadAsync(new UploadRequest { SessionId = session, Sources = upload.Sources, WaitSeconds = request.WaitSeconds }, call, cancellationToken);
                return Routed("upload_media", sent, CoreJsonContext.Default.UploadOutcome, sent.SessionId);
            default:
                return AskForSource(session, language);
        }
    }

    private static EditOutcome Routed<T>(string tool, T outcome, JsonTypeInfo<T> type, string? session)
        where T : Outcome => new()
    {
        Status = "routed",
        SessionId = session,
        Silent = false,
        RoutedTo = tool,
        RoutedResult = JsonSerializer.SerializeToNode(outcome, type),
        ElapsedSeconds = 0,
        Next = outcome.Next,
        Notices = outcome.Notices,
        Language = outcome.Language,
    };

    private static EditOutcome AskForSource(string? session, Language language) => new()
    {
        Status = "routed",
        SessionId = session,
        Silent = false,
        RoutedTo = "upload_media",
        Reply = language.Say(
            "Which file? Call upload_media with sources: an absolute path such as /home/me/clip.mp4, or an http(s) address. Accepted: ",
            "要上传哪个文件？请用 upload_media 的 sources 给出绝对路径（例如 /home/me/clip.mp4）或 http(s) 地址。支持的格式：")
            + string.Join(", ", MediaSniffer.AcceptedFormats),
        ElapsedSeconds = 0,
        Language = language,
    };
}
