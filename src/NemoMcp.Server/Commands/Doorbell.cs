using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Commands;

/// <summary>Decides which command is meant.</summary>
internal static class Doorbell
{
    public static async Task<int> AnswerAsync(string[] args, TimeProvider clock)
    {
        using var stop = Terminal.ListenForStop();
        try
        {
            var flags = SettingsFlags.Take(args);
            // The way of every host: it must answer within a few hundred milliseconds, so the command-line parser is not even loaded.
            return flags.Rest is ["serve"] || (flags.Rest is [] && Terminal.InputIsPiped)
                ? await ServeCommand.RunAsync(Read(flags), clock, stop.Token)
                : await ParseAsync(flags, clock, stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception failure)
        {
            var report = ErrorGuide.Describe(failure, Language.English);
            await Terminal.Error.WriteLineAsync($"{report.Message}\n{report.Action}");
            return ExitCode.Of(report);
        }
    }

    private static SettingsResult Read(SettingsFlags flags) => SettingsReader.Read(flags.Get, SettingsPlace.Current(flags.Get));

    // Over HTTP a path means a file of this machine to somebody who may be elsewhere: only named folders are open.
    private static SettingsResult ReadForHttp(SettingsFlags flags)
    {
        var result = Read(flags);
        var settings = result.Settings with { TellPaths = false };
        return result with { Settings = flags.Get(SettingNames.MediaRoots) is { Length: > 0 } ? settings : settings with { MediaRoots = [] } };
    }

    private static async Task<int> ParseAsync(SettingsFlags flags, TimeProvider clock, CancellationToken cancellationToken)
    {
        var root = new RootCommand("NemoMcp lets an AI assistant make a video. Started by an assistant's host it speaks MCP over standard input and output. " + ExitCode.Table)
        {
            ServeCommand.Describe(() => Read(flags), () => ReadForHttp(flags), clock),
            BackendCommand.Describe(() => Read(flags), clock),
            DemoCommand.Describe(flags, clock),
            EditCommand.Describe(flags, clock),
            BatchCommand.Describe(flags, clock),
            ExplainCommand.Describe(() => Read(flags).Settings.HomeFolder, clock),
            ExportCommand.Describe(flags, clock),
            JobsCommand.Describe(flags, clock),
            CreditsCommand.Describe(flags, clock),
            SetupCommand.Describe(flags),
            SkillsCommand.Describe(() => Read(flags), clock),
            DoctorCommand.Describe(() => Read(flags), clock),
        };

        // An instruction may begin with an @: it is no file of arguments.
        var plain = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = root.Parse(flags.Rest.Count == 0 ? ["--help"] : [.. flags.Rest], plain);
        if (parsed.Errors.Count == 0)
        {
            // The parser would listen for stop signals too, and cancel before the one who asks who stopped it has heard of it.
            var run = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(run, cancellationToken);
        }

        foreach (var error in parsed.Errors)
        {
            await Terminal.Error.WriteLineAsync(error.Message);
        }

        await Terminal.Error.WriteLineAsync("nemo-mcp --help lists the commands.");
        return ExitCode.BadInput;
    }
}
