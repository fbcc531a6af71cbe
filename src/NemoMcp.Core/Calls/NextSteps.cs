using System.Text.Json.Nodes;
using NemoMcp.Core.Credits;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Calls;

/// <summary>What an assistant can sensibly do next. Every suggestion can be called as it is.</summary>
internal static class NextSteps
{
    private const int Most = 3;

    public static NextStep Export(string session, Language language) => new()
    {
        Tool = "export_video",
        Arguments = Session(session),
        Why = language.Say("Render the film and save it as MP4, which suits YouTube and the other platforms; exports cost no credits.", "渲染并保存为 MP4（适合 YouTube 等平台），导出不消耗积分。"),
    };

    public static NextStep State(string session, Language language) => new()
    {
        Tool = "get_state",
        Arguments = Session(session),
        Why = language.Say("Look at the timeline as it is now.", "查看当前时间线。"),
    };

    public static NextStep Edit(string session, string message, string why) => new()
    {
        Tool = "send_edit",
        Arguments = new JsonObject { ["session_id"] = session, ["message"] = message },
        Why = why,
    };

    public static NextStep Job(Job job, string why) => new()
    {
        Tool = "get_job",
        Arguments = new JsonObject { ["job_id"] = job.Id.Value },
        Why = why,
    };

    public static NextStep Credits(Language language) => new()
    {
        Tool = "get_credits",
        Why = language.Say("See how many credits are left and how to get more.", "查看剩余积分以及如何获取更多。"),
    };

    public static IReadOnlyList<NextStep> AfterOpening(Language language, CreditsLabel? credits) =>
        credits is not null && credits.Available < new CreditEstimates().Edit ? [Credits(language)] : [];

    public static IReadOnlyList<NextStep> WhileRunning(Job job) =>
        [Job(job, job.Language.Say("Waits for this job and gives its result.", "等待此任务并获取结果。"))];

    public static IReadOnlyList<NextStep> AfterCancel(Job job, bool cancelled) =>
        cancelled && job.Kind is not JobKind.Export ? [State(job.Session.Value, job.Language)]
        : cancelled ? []
        : [Job(job, job.Language.Say("Gives the job's result.", "获取任务结果。"))];

    public static IReadOnlyList<NextStep> AfterListing(IReadOnlyList<Job> jobs) =>
        [.. jobs.Where(job => job.IsRunning || job.ToldAt is null).Take(Most).Select(job => Job(job, job.Language.Say("Gives this job's result.", "获取此任务的结果。")))];

    public static IReadOnlyList<NextStep> AfterState(string session, bool ready, IReadOnlyList<Job> jobs, Language language)
    {
        List<NextStep> steps = [.. jobs.Where(job => job.IsRunning).Take(1).SelectMany(WhileRunning)];
        if (ready)
        {
            steps.Add(Export(session, language));
        }

        return steps;
    }

    /// <summary>The first few of several lists, nothing twice.</summary>
    public static IReadOnlyList<NextStep> Merge(params IEnumerable<NextStep> steps) =>
        [.. steps.DistinctBy(step => $"{step.Tool} {step.Arguments.ToJsonString()}").Take(Most)];

    private static JsonObject Session(string session) => new() { ["session_id"] = session };
}
