using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Server.Answers;

/// <summary>Words for <c>send_edit</c>: first what really changed, then what the backend said.</summary>
internal static class EditAnswer
{
    private const int MaxChanges = 12;

    public static IEnumerable<string> Lines(EditOutcome outcome)
    {
        var language = outcome.Language;
        yield return Head(outcome, language);
        foreach (var change in outcome.Changes.Take(MaxChanges))
        {
            yield return $"✓ {change.What}";
        }

        if (outcome.Changes.Count > MaxChanges)
        {
            yield return language.Say($"… and {outcome.Changes.Count - MaxChanges} more changes", $"……还有 {outcome.Changes.Count - MaxChanges} 处变化");
        }

        if (outcome.Timeline is { } timeline)
        {
            yield return timeline;
        }

        if (outcome.Reply is { Length: > 0 } reply)
        {
            yield return language.Say($"Editor: {reply}", $"编辑器：{reply}");
        }

        if (outcome.Question is { } question && outcome.Reply?.Contains(question, StringComparison.Ordinal) is not true)
        {
            yield return question;
        }
    }

    private static string Head(EditOutcome outcome, Language language) => outcome.Status switch
    {
        _ when outcome is { Job.Status: "cancelled", Timeline: null } => language.Say("The edit was stopped.", "剪辑已停止。"),
        _ when outcome.Job is { Status: "cancelled" } => language.Say("The edit was stopped; so the timeline stood then:", "剪辑已停止；当时的时间线："),
        "running" => language.Say(
            $"Still working on it after {Times.Seconds(outcome.ElapsedSeconds)}: job {outcome.JobId}. Follow it with get_job; do not send the edit again.",
            $"已进行 {Times.Seconds(outcome.ElapsedSeconds)}，仍在处理：任务 {outcome.JobId}。请用 get_job 查看，不要重复发送。"),
        "needs_input" => language.Say("The editor asks; nothing has changed yet.", "编辑器有一个问题；目前没有任何变化。"),
        "unchanged" => language.Say("Nothing changed on the timeline.", "时间线没有变化。"),
        "routed" => language.Say($"That is no edit: {outcome.RoutedTo} answered it.", $"这不是剪辑请求：已由 {outcome.RoutedTo} 处理。"),
        _ when outcome.Silent => language.Say("Done (the editor said nothing; this is what its timeline shows):", "已完成（编辑器没有回复；以下来自它的时间线）："),
        _ => language.Say("Done. What changed:", "已完成。变化如下："),
    };
}
