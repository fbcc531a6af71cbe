using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Editing;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands;

/// <summary><c>jobs</c>: what runs and what ran, whoever started it.</summary>
internal static class JobsCommand
{
    public static Command Describe(SettingsFlags flags, TimeProvider clock)
    {
        var job = new Argument<string?>("JOB") { Description = "Left out: all jobs, also those that assistants started.", Arity = ArgumentArity.ZeroOrOne };
        var follow = new Option<bool>("--follow", "-f") { Description = "Waits for its end." };
        var cancel = new Option<bool>("--cancel") { Description = "Stops it." };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var command = new Command("jobs", "Show jobs, follow one to its end, or stop it.") { job, follow, cancel, json };
        command.SetAction((parsed, cancellationToken) => new CommandDoor(flags, clock, parsed.GetValue(json)).RunAsync(
            Language.English,
            settings => settings,
            (scene, token) => (parsed.GetValue(job), parsed.GetValue(cancel), parsed.GetValue(follow)) switch
            {
                (null, false, false) => ListAsync(scene, token),
                (null, _, _) => throw new NemoException(NemoErrorCode.InvalidArgument, "JOB") { Detail = "--follow and --cancel need a job's id; nemo-mcp jobs lists them." },
                ({ } id, true, _) => StopAsync(scene, id, token),
                ({ } id, _, var wait) => ShowAsync(scene, id, wait, token),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> ListAsync(CommandScene scene, CancellationToken cancellationToken)
    {
        var answer = await scene.AskAsync("get_job", [], cancellationToken);
        scene.Report.Whole(answer.Structured);
        var jobs = answer.List("jobs").ToList();
        if (jobs.Count == 0)
        {
            scene.Report.Line("There are no jobs.");
            return ExitCode.Done;
        }

        scene.Report.Lines(Columns.Of(
            ["JOB", "KIND", "STATE", "STARTED (UTC)", "SESSION", ""],
            jobs.Select(job => (IReadOnlyList<string>)
            [
                ToolCaller.Text(job, "job_id")!,
                ToolCaller.Text(job, "kind")!,
                ToolCaller.Text(job, "status")!,
                ToolCaller.Text(job, "started_at")![..19].Replace('T', ' '),
                ToolCaller.Text(job, "session_id")!,
                ToolCaller.Text(job, "message") ?? "",
            ])));
        return ExitCode.Done;
    }

    private static async Task<int> ShowAsync(CommandScene scene, string id, bool follow, CancellationToken cancellationToken)
    {
        var answer = follow
            ? await scene.FollowAsync(id, id, cancellationToken)
            : await scene.AskAsync("get_job", new() { ["job_id"] = id, ["wait_seconds"] = 0 }, cancellationToken);
        scene.Report.Whole(answer.Structured);
        var kind = answer.Object("job") is { } job ? ToolCaller.Text(job, "kind") : null;
        var isOver = answer.Status is "completed" or "unchanged" or "needs_input";
        scene.Report.Lines((kind, isOver) switch
        {
            ("edit", true) => FilmWords.OfEdit(answer, scene.Language),
            ("export", true) => FilmWords.OfExport(answer, new FilmOptions(), scene.Language),
            _ => answer.Words.Split('\n').Where(line => !line.StartsWith('→')),
        });
        return ExitCode.OfStatus(answer.Status);
    }

    private static async Task<int> StopAsync(CommandScene scene, string id, CancellationToken cancellationToken)
    {
        var answer = await scene.AskAsync("cancel_job", new() { ["job_id"] = id }, cancellationToken);
        scene.Report.Whole(answer.Structured);
        scene.Report.Lines(answer.Words.Split('\n').Where(line => !line.StartsWith('→')));
        return ExitCode.Done;
    }
}
