using System.CommandLine;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Editing;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands;

/// <summary><c>edit</c>: clips and an instruction become a film.</summary>
internal static class EditCommand
{
    public static Command Describe(SettingsFlags flags, TimeProvider clock)
    {
        var words = new Argument<string[]>("FILE… \"INSTRUCTION\"")
        {
            Description = "Clips, pictures, music (paths or http(s) addresses), and last what to do with them, in plain words.",
            Arity = ArgumentArity.OneOrMore,
        };
        words.Validators.Add(TypedWords.RefuseFlags);
        var session = new Option<string?>("--session") { Description = "Goes on with an earlier project; then files may be left out." };
        var noExport = new Option<bool>("--no-export") { Description = "Only changes the timeline." };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var film = new FilmOptions.Typed();
        var command = new Command("edit", "Make a film from clips and a sentence.") { words, session, noExport, json, TypedWords.SkillForHelp() };
        film.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var typed = parsed.GetValue(words)!;
            var language = MessageLanguage.Of(typed[^1]) ?? Language.English;
            EditOptions? options = null;
            return new CommandDoor(flags, clock, parsed.GetValue(json)).RunAsync(
                language,
                settings =>
                {
                    options = Read(typed, parsed.GetValue(session), settings.HomeFolder) with { Film = film.Read(parsed, settings.HomeFolder), Export = !parsed.GetValue(noExport) };
                    TypedPath.RequireThere(options.Sources);
                    return TypedPath.Allow(settings, options.Sources, [options.Film.Output]);
                },
                (scene, token) => new EditJourney(scene, options!).RunAsync(token),
                cancellationToken);
        });
        return command;
    }

    private static EditOptions Read(string[] typed, string? session, string home)
    {
        var folder = Directory.GetCurrentDirectory();
        var instruction = typed[^1].Trim();
        if (instruction.Length == 0 || File.Exists(Path.Combine(folder, instruction)))
        {
            throw Wrong($"The instruction comes last, in quotation marks; \"{instruction}\" is no instruction. For example: nemo-mcp edit clip.mp4 \"trim the first 3 seconds\".");
        }

        return typed.Length > 1 || session is not null
            ? new EditOptions { Sources = [.. typed[..^1].Select(source => TypedPath.Full(source, folder, home))], Instruction = instruction, Session = session, Film = new FilmOptions() }
            : throw Wrong("There is no file to edit. For example: nemo-mcp edit clip.mp4 \"trim the first 3 seconds\"; or go on with an earlier project by --session ID.");
    }

    private static NemoException Wrong(string detail) => new(NemoErrorCode.InvalidArgument, "edit") { Detail = detail };
}
