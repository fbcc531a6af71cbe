using System.CommandLine;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Server.Commands.Setup;
using NemoMcp.Server.Commands.Setup.Hosts;
using NemoMcp.Server.Hosting;

namespace NemoMcp.Server.Commands;

/// <summary><c>setup</c>: puts the server into an assistant's configuration, or takes it out.</summary>
internal static class SetupCommand
{
    private const string All = "all";

    private static readonly string[] Paths =
        [SettingNames.TokenFile, SettingNames.SkillsPath, SettingNames.StateDir, SettingNames.OutputDir, SettingNames.MediaRoots, SettingNames.LogFile];

    public static Command Describe(SettingsFlags flags)
    {
        var names = AssistantHosts.All.Select(host => host.Name).Append(All).ToArray();
        var host = new Argument<string?>("HOST") { Description = $"One of {string.Join(", ", names)}. Left out: what is found here, and what would be done.", Arity = ArgumentArity.ZeroOrOne };
        host.AcceptOnlyFromAmong(names);
        var remove = new Option<bool>("--remove") { Description = "Take the server out again; the rest of the file stays as it is." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change, and change nothing." };
        var local = new Option<bool>("--local") { Description = "The assistant's server works with the embedded backend: no account, no upload (NEMO_API_URL=local)." };
        var command = new Command("setup", "Put this server into an assistant's configuration. Settings given as flags, such as --output-dir, go into its entry.") { host, remove, dryRun, local };
        command.SetAction(async (parsed, _) =>
        {
            var given = parsed.GetValue(local) ? flags.With(SettingNames.ApiUrl, "local") : flags;
            var options = new SetupOptions
            {
                Machine = HostMachine.Current(Environment.GetEnvironmentVariable),
                Entry = RunningProgram.Entry(EnvironmentOf(given)),
                ShippedSkills = NemoServices.ShippedSkills,
                Remove = parsed.GetValue(remove),
                DryRun = parsed.GetValue(dryRun),
            };
            return await RunAsync(parsed.GetValue(host), options);
        });
        return command;
    }

    private static async Task<int> RunAsync(string? name, SetupOptions options)
    {
        var overview = new SetupOverview(options, Terminal.Out);
        if (name is null)
        {
            return options.Remove
                ? throw new NemoException(NemoErrorCode.InvalidArgument, "HOST") { Detail = "Say from which host the server is to be removed, for example: nemo-mcp setup cursor --remove." }
                : await overview.TellAsync();
        }

        IReadOnlyList<AssistantHost> hosts = name is All ? [.. AssistantHosts.All.Where(host => host.IsFoundOn(options.Machine))] : [AssistantHosts.Find(name)!];
        if (hosts.Count == 0)
        {
            throw new NemoException(NemoErrorCode.InvalidArgument, All) { Detail = "No assistant was found on this machine. Name one, for example: nemo-mcp setup claude-desktop." };
        }

        var code = await new SetupRun(options, Terminal.Out, Terminal.Error).RunAsync(hosts);
        if (!options.Remove)
        {
            await overview.TellLinksAsync(hosts);
        }

        return code;
    }

    /// <summary>The settings that were typed as flags: they are what the entry sets. Nothing of this program's own environment goes into a host's file.</summary>
    private static Dictionary<string, string> EnvironmentOf(SettingsFlags flags)
    {
        var given = flags.Given.ToDictionary(one => one.Key, one => Paths.Contains(one.Key) ? Absolute(one.Value) : one.Value, StringComparer.Ordinal);
        SettingsCheck.Require(SettingsReader.Read(given.GetValueOrDefault, SettingsPlace.Current(Environment.GetEnvironmentVariable)));
        return given;
    }

    // A host starts the server in a folder of its own choice.
    private static string Absolute(string paths) =>
        string.Join(Path.PathSeparator, paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(path => path is ['~', ..] ? path : Path.GetFullPath(path)));
}
