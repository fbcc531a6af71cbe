using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Editing;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands;

/// <summary><c>export</c>: the film of a session, or of an export that was begun earlier.</summary>
internal static class ExportCommand
{
    public static Command Describe(SettingsFlags flags, TimeProvider clock)
    {
        var job = new Argument<string?>("JOB") { Description = "An earlier export: it is picked up where it stands, and goes on if its film never arrived.", Arity = ArgumentArity.ZeroOrOne };
        var session = new Option<string?>("--session") { Description = "Renders this project as its timeline is now." };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var film = new FilmOptions.Typed();
        var command = new Command("export", "Save the film of a project, or of an earlier export.") { job, session, json, TypedWords.SkillForHelp() };
        film.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            FilmOptions? options = null;
            return new CommandDoor(flags, clock, parsed.GetValue(json)).RunAsync(
                Language.English,
                settings =>
                {
                    options = film.Read(parsed, settings.HomeFolder);
                    return TypedPath.Allow(settings, [], [options.Output]);
                },
                (scene, token) => (parsed.GetValue(job), parsed.GetValue(session)) switch
                {
                    ({ } id, null) => PickUpAsync(scene, id, options!, token),
                    (null, { } id) => RenderAsync(scene, id, options!, token),
                    _ => throw new NemoException(NemoErrorCode.InvalidArgument, "export")
                    {
                        Detail = "Name an earlier export's JOB (nemo-mcp jobs lists them), or a project by --session ID; one of the two.",
                    },
                },
                cancellationToken);
        });
        return command;
    }

    private static async Task<int> RenderAsync(CommandScene scene, string session, FilmOptions film, CancellationToken cancellationToken)
    {
        film.Check(scene.Settings, scene.Language);
        var arguments = film.ToArguments();
        arguments["session_id"] = session;
        return Tell(scene, await scene.WorkAsync("Export", "export_video", arguments, cancellationToken), film);
    }

    private static async Task<int> PickUpAsync(CommandScene scene, string job, FilmOptions film, CancellationToken cancellationToken)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["job_id"] = job };
        if (film.Output is { } output)
        {
            arguments["output_path"] = output;
        }

        var export = await scene.WorkAsync("Export", "export_video", arguments, cancellationToken);
        if (film.Output is null || export.Object("file") is not { } file || ToolCaller.Text(file, "path") is not { } saved)
        {
            return Tell(scene, export, film);
        }

        var copy = FilmCopy.Make(saved, film.Output);
        scene.Report.Whole(export.Structured);
        scene.Report.Document["copied_to"] = copy;
        scene.Report.Line($"{copy} ({FilmWords.Facts(file)})");
        return ExitCode.Done;
    }

    private static int Tell(CommandScene scene, ToolAnswer export, FilmOptions film)
    {
        scene.Tell(export);
        scene.Report.Whole(export.Structured);
        scene.Report.Lines(FilmWords.OfExport(export, film, scene.Language));
        return ExitCode.OfStatus(export.Status);
    }
}
