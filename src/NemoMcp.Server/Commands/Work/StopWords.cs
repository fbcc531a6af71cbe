using NemoMcp.Core.Guidance;

namespace NemoMcp.Server.Commands.Work;

/// <summary>How to go on after a command that did not come to its end.</summary>
internal static class StopWords
{
    private const string Program = "nemo-mcp";

    /// <summary>After Ctrl-C: what goes on, and the command that picks it up.</summary>
    public static string Stopped(ToolCaller? tools, string? resume, Language language)
    {
        if (resume is not null)
        {
            return language.Say($"Stopped. What was begun goes on as its job; the same command continues: {resume}", $"已停止。已开始的任务会继续；用同一条命令继续：{resume}");
        }

        if (tools?.RunningJob is not { } job)
        {
            return language.Say($"Stopped. {Program} jobs lists what goes on, if anything.", $"已停止。可用 {Program} jobs 查看仍在进行的任务。");
        }

        var film = tools.Session is { } session
            ? language.Say($"\nThen the film: {Program} export --session {session} -o film.mp4", $"\n之后导出影片：{Program} export --session {session} -o film.mp4")
            : "";
        return language.Say(
            $"Stopped waiting. The job goes on and is not sent again; pick it up with: {Program} jobs {job} --follow",
            $"已停止等待。任务会继续，不会重复发送；用以下命令查看：{Program} jobs {job} --follow") + film;
    }

    public static string Late(string job, Language language) => language.Say(
        $"Job {job} is still running after an hour. It goes on; follow it with: {Program} jobs {job} --follow",
        $"任务 {job} 一小时后仍在进行。它会继续；用以下命令查看：{Program} jobs {job} --follow");

    /// <summary>After a failure or a question in the middle.</summary>
    public static string GoOn(string session, Language language) => language.Say(
        $"The project is kept as session {session}: {Program} edit --session {session} \"INSTRUCTION\" goes on with it, {Program} export --session {session} makes its film.",
        $"项目保留为会话 {session}：用 {Program} edit --session {session} \"指令\" 继续，用 {Program} export --session {session} 导出。");
}
