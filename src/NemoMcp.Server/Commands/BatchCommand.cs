using System.CommandLine;
using NemoMcp.Core.Batching;
using NemoMcp.Core.Editing;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Batching;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands;

/// <summary><c>batch</c>: several films from one list, in one session, one after the other.</summary>
internal static class BatchCommand
{
    private const string Story =
        "Make several films from a list. JOBS.yaml (or JSON) holds:  jobs: [{file: a.mp4, instruction: \"trim the first 3 seconds\", output: out/a.mp4}, …]  "
        + "Paths start from the list's folder. Run again, it continues where it stopped: finished jobs are not made again unless they or their files changed.";

    public static Command Describe(SettingsFlags flags, TimeProvider clock)
    {
        var list = new Argument<string>("JOBS") { Description = "The list of jobs." };
        list.Validators.Add(TypedWords.RefuseFlags);
        var again = new Option<bool>("--again") { Description = "Makes finished jobs anew, too." };
        var only = new Option<string?>("--only") { Description = "The numbers of the jobs to run, such as 2 or 2,4. Default: all." };
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var command = new Command("batch", Story) { list, again, only, json, TypedWords.SkillForHelp() };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (typed, door) = (parsed.GetValue(list)!, new CommandDoor(flags, clock, parsed.GetValue(json)));
            var path = Path.GetFullPath(typed);
            var (jobs, fault) = Try(path, typed);
            IReadOnlyList<BatchFilm> films = [];
            return await door.RunAsync(
                (jobs.Count > 0 ? MessageLanguage.Of(jobs[0].Instruction) : null) ?? Language.English,
                settings =>
                {
                    films = fault is null ? [.. jobs.Select(job => BatchFilm.Of(job, Path.GetDirectoryName(path)!, settings.HomeFolder))] : throw fault;
                    return TypedPath.Allow(settings, films.SelectMany(film => film.Sources), films.Select(film => film.Options.Output));
                },
                (scene, token) => RunAsync(scene, path, films, BatchOptions.Read(parsed.GetValue(again), parsed.GetValue(only), films.Count), token),
                cancellationToken,
                resume: $"nemo-mcp batch {typed}");
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandScene scene, string path, IReadOnlyList<BatchFilm> films, BatchOptions options, CancellationToken cancellationToken)
    {
        foreach (var film in films)
        {
            film.Options.Check(scene.Settings, scene.Language);
        }

        using var book = await BatchBook.OpenAsync(scene.Settings, path, cancellationToken);
        return await new BatchRun(scene, book, films, options).RunAsync(cancellationToken);
    }

    // A fault is told by the door, which also knows whether JSON is wanted.
    private static (IReadOnlyList<BatchJob> Jobs, NemoException? Fault) Try(string path, string typed)
    {
        try
        {
            return (BatchFileReader.Read(TextOf(path, typed), typed), null);
        }
        catch (NemoException fault)
        {
            return ([], fault);
        }
    }

    private static string TextOf(string path, string typed)
    {
        try
        {
            return !File.Exists(path) ? throw new NemoException(NemoErrorCode.FileNotFound, typed)
                : new FileInfo(path).Length > BatchFileReader.MaxBytes ? throw new NemoException(NemoErrorCode.InvalidArgument, typed) { Detail = $"{typed} is too large for a list of jobs (over {BatchFileReader.MaxBytes / 1_000_000} MB)." }
                : File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new NemoException(NemoErrorCode.FileNotFound, typed, problem) { Detail = problem.Message };
        }
    }
}
