using System.Text.Json;
using NemoMcp.Core.Guidance;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands.Editing;

/// <summary>Clips and a sentence in, film out; a question or no change ends it before a film is made.</summary>
internal sealed class EditJourney(CommandScene scene, EditOptions options)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        options.Film.Check(scene.Settings, scene.Language);
        var session = options.Session ?? await OpenAsync(cancellationToken);
        scene.Report.Document["session_id"] = session;
        var refused = options.Sources.Count > 0 ? await Uploading.SendAsync(scene, session, options.Sources, cancellationToken) : [];
        if (refused.Count > 0)
        {
            return Refuse(refused, session);
        }

        var edit = await scene.WorkAsync(
            Say("Edit", "剪辑"), "send_edit", new() { ["message"] = options.Instruction, ["session_id"] = session }, cancellationToken);
        scene.Tell(edit);
        if (edit.Status is "routed")
        {
            return await TellRoutedAsync(edit, cancellationToken);
        }

        scene.Report.Put("edit", edit.Structured);
        scene.Report.Document["status"] = edit.Status;
        scene.Report.Lines(FilmWords.OfEdit(edit, scene.Language));
        if (edit.Status is not "completed")
        {
            await Terminal.Error.WriteLineAsync(StopWords.GoOn(session, scene.Language));
            return ExitCode.OfStatus(edit.Status);
        }

        return options.Export ? await ExportAsync(session, cancellationToken) : ExitCode.Done;
    }

    private async Task<string> OpenAsync(CancellationToken cancellationToken)
    {
        var answer = await scene.AskAsync("create_session", NewSession.For(options.Sources, options.Instruction), cancellationToken);
        scene.Tell(answer);
        return answer.Text("session_id")!;
    }

    // One file that cannot be taken spoils the film that was asked for: nothing is sent that may cost credits.
    private int Refuse(IReadOnlyList<JsonElement> refused, string session)
    {
        foreach (var line in FilmWords.OfFailedUploads(refused))
        {
            Terminal.Error.WriteLine(line);
        }

        Terminal.Error.WriteLine(Say("Nothing was edited.", "没有进行剪辑。") + " " + StopWords.GoOn(session, scene.Language));
        scene.Report.Document["status"] = "failed";
        return ExitCode.Of(FilmWords.ErrorOf(refused[0], "code") ?? "");
    }

    private async Task<int> ExportAsync(string session, CancellationToken cancellationToken)
    {
        var arguments = options.Film.ToArguments();
        arguments["session_id"] = session;
        var export = await scene.WorkAsync(Say("Export", "导出"), "export_video", arguments, cancellationToken);
        scene.Tell(export);
        scene.Report.Put("export", export.Structured);
        scene.Report.Document["status"] = export.Status;
        scene.Report.Lines(FilmWords.OfExport(export, options.Film, scene.Language));
        return ExitCode.OfStatus(export.Status);
    }

    // "Export it as 1080p" typed as an instruction: the tool that it asks for has answered, or is at work.
    private async Task<int> TellRoutedAsync(ToolAnswer edit, CancellationToken cancellationToken)
    {
        scene.Report.Put("edit", edit.Structured);
        scene.Report.Document["status"] = "routed";
        if (edit.Object("routed_result") is not { } result)
        {
            scene.Report.Line(edit.Text("reply") ?? edit.Words);
            return ExitCode.NeedsInput;
        }

        var answer = new ToolAnswer(result, edit.Words);
        if (answer is { Status: "running" } && answer.Text("job_id") is { } job)
        {
            answer = await scene.FollowAsync(edit.Text("routed_to")!, job, cancellationToken);
        }

        if (edit.Text("routed_to") is "export_video")
        {
            scene.Report.Put("export", answer.Structured);
            scene.Report.Lines(FilmWords.OfExport(answer, options.Film, scene.Language));
        }
        else
        {
            scene.Report.Line(answer.Words);
        }

        return ExitCode.OfStatus(answer.Status);
    }

    private string Say(string english, string chinese) => scene.Language.Say(english, chinese);
}
