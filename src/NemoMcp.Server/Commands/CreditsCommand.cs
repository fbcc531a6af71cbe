using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.Server.Commands.Work;

namespace NemoMcp.Server.Commands;

/// <summary><c>credits</c>: what is left, and what things cost.</summary>
internal static class CreditsCommand
{
    public static Command Describe(SettingsFlags flags, TimeProvider clock)
    {
        var json = new Option<bool>("--json") { Description = "One JSON document on standard output." };
        var command = new Command("credits", "Show what is left on the account, and what things cost.") { json };
        command.SetAction((parsed, cancellationToken) => new CommandDoor(flags, clock, parsed.GetValue(json)).RunAsync(
            Language.English,
            settings => settings,
            async (scene, token) =>
            {
                var answer = await scene.AskAsync("get_credits", [], token);
                scene.Report.Whole(answer.Structured);
                scene.Report.Line(answer.Words);
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }
}
