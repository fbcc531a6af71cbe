using System.Globalization;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.State;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Editing.Telling;

/// <summary>Says what an edit really did: from the states before and after, never from the backend's claim alone. Pure.</summary>
internal static class EditVerdict
{
    private const int MaxTrouble = 300;

    public static EditOutcome Write(EditEvidence evidence)
    {
        var changes = EditChanges.Between(evidence.Before, evidence.After, evidence.Language);
        var status = changes.Count > 0 ? "completed" : evidence.Reply?.Question is not null ? "needs_input" : "unchanged";
        var notices = NoticesOf(evidence);
        return new EditOutcome
        {
            Status = status,
            JobId = evidence.JobId,
            SessionId = evidence.SessionId,
            Reply = ReplyOf(evidence, status),
            Question = evidence.Reply?.Question,
            Silent = evidence.Reply is null,
            Changes = changes,
            Timeline = TimelineSummary.Write(evidence.After.Draft, evidence.Language),
            Tracks = changes.Count > 0 || evidence.Reply is { WantsTimeline: true } ? TrackLabels.Of(evidence.After.Draft) : null,
            ElapsedSeconds = Math.Round(evidence.Elapsed.TotalSeconds, 1),
            Credits = evidence.Credits,
            Next = NextOf(evidence, status),
            Notices = notices.Count > 0 ? notices : null,
            Language = evidence.Language,
        };
    }

    private static string? ReplyOf(EditEvidence evidence, string status)
    {
        if (evidence.Reply is not { } reply)
        {
            return null;
        }

        var language = evidence.Language;
        var text = ReplyLength.Cut(reply.Text, language);
        if (status is "unchanged" && text.Length > 0)
        {
            text = language.Say($"Not confirmed: nothing changed on the timeline. The backend said: \"{text}\"", $"未确认：时间线没有任何变化。后端的说法：“{text}”");
        }

        if (reply.WantsCredits && (evidence.Credits?.After ?? evidence.Credits?.Before) is { } available)
        {
            var number = available.ToString("0.##", CultureInfo.InvariantCulture);
            text = $"{text}\n{language.Say($"Credits available: {number}.", $"可用积分：{number}。")}".Trim();
        }

        return text.Length > 0 ? text : null;
    }

    private static List<string> NoticesOf(EditEvidence evidence)
    {
        List<string> notices = [.. evidence.Notices];
        if (evidence.Trouble is { } trouble)
        {
            var words = ForeignText.Clean(trouble, MaxTrouble);
            notices.Add(evidence.Language.Say(
                $"The backend reported a problem on the way, yet the timeline did change: {words}",
                $"后端途中报告了问题，但时间线确实发生了变化：{words}"));
        }

        return notices;
    }

    private static IReadOnlyList<NextStep> NextOf(EditEvidence evidence, string status)
    {
        var (session, language) = (evidence.SessionId, evidence.Language);
        IEnumerable<NextStep> offered = evidence.Reply?.Next ?? [];
        var export = evidence.After.Draft is { IsExportable: true } ? [NextSteps.Export(session, language)] : Array.Empty<NextStep>();
        return status switch
        {
            "completed" => NextSteps.Merge([.. evidence.OffersExport ? export : [], .. offered, .. export, .. Vertical(evidence)]),
            "needs_input" => NextSteps.Merge([.. offered, NextSteps.State(session, language)]),
            _ => NextSteps.Merge([.. offered, NextSteps.State(session, language) with { Why = BeSpecific(language) }]),
        };
    }

    private static NextStep[] Vertical(EditEvidence evidence) =>
        evidence.After.Draft is { Width: { } width, Height: { } height } && width > height
            ? [NextSteps.Edit(evidence.SessionId, evidence.Language.Say("make it vertical 9:16", "改成竖屏 9:16"), evidence.Language.Say("Vertical 9:16 works best for Reels and TikTok.", "竖屏 9:16 最适合 Reels 和 TikTok。"))]
            : [];

    private static string BeSpecific(Language language) => language.Say(
        "Look at the timeline, then say what you want in other words. Be specific: concrete instructions such as \"cut this into a 60-second short\" get better results.",
        "先查看时间线，再换一种说法。请具体说明：像“剪成 60 秒的短视频”这样具体的指令效果更好。");
}
