using System.CommandLine;
using System.Text.Json;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Commands.Doctor;
using NemoMcp.Server.Commands.Setup.Hosts;

namespace NemoMcp.Server.Commands;

/// <summary><c>doctor</c>: looks at everything that can be wrong on this machine and says what to do about it.</summary>
internal static class DoctorCommand
{
    public static Command Describe(Func<SettingsResult> settings, TimeProvider clock)
    {
        var online = new Option<bool>("--online") { Description = "Ask the backend too. Without it nothing leaves this machine." };
        var json = new Option<bool>("--json") { Description = "The findings as JSON, for programs." };
        var command = new Command("doctor", "Check this machine: ffmpeg, folders, token, skills, assistants. Changes nothing.") { online, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var machine = HostMachine.Current(Environment.GetEnvironmentVariable);
            var report = await new DoctorRound(settings(), machine, clock).GoAsync(parsed.GetValue(online), cancellationToken);
            await (parsed.GetValue(json)
                ? Terminal.Out.WriteLineAsync(JsonSerializer.Serialize(report, DoctorJsonContext.Default.DoctorReport))
                : DoctorTable.TellAsync(report));
            return report.ExitCode;
        });
        return command;
    }
}
