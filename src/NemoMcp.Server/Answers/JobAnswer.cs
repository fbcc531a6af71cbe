using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs;

namespace NemoMcp.Server.Answers;

/// <summary>Words for <c>get_job</c> without an id, and for <c>cancel_job</c>.</summary>
internal static class JobAnswer
{
    private const int MaxJobs = 20;

    public static IEnumerable<string> Lines(JobListOutcome outcome)
    {
        if (outcome.Jobs.Count == 0)
        {
            yield return outcome.Language.Say("There are no jobs.", "没有任务。");
        }

        foreach (var job in outcome.Jobs.Take(MaxJobs))
        {
            yield return Line(job, outcome.Language);
        }
    }

    public static IEnumerable<string> Lines(CancelOutcome outcome)
    {
        var id = outcome.Job?.JobId;
        yield return outcome.Status is "cancelled"
            ? outcome.Language.Say($"Job {id} is stopped.", $"任务 {id} 已停止。")
            : outcome.Language.Say($"Job {id} had already ended.", $"任务 {id} 早已结束。");
        yield return outcome.Note;
    }

    public static string Line(JobInfo job, Language language)
    {
        var percent = job.ProgressPercent is { } value ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {value:0} %") : "";
        var message = job.Message is { Length: > 0 } words ? $": {words}" : "";
        return $"{job.JobId} · {Kind(job.Kind, language)} · {State(job.Status, language)}{percent}{message}";
    }

    private static string Kind(string kind, Language language) => kind switch
    {
        "edit" => language.Say("edit", "剪辑"),
        "upload" => language.Say("upload", "上传"),
        _ => language.Say("export", "导出"),
    };

    private static string State(string status, Language language) => status switch
    {
        "running" => language.Say("running", "进行中"),
        "completed" => language.Say("completed", "已完成"),
        "failed" => language.Say("failed", "失败"),
        _ => language.Say("cancelled", "已取消"),
    };
}
