using NemoMcp.Server.Commands.Setup.Editing;
using NemoMcp.Server.Commands.Setup.Hosts;

namespace NemoMcp.Server.Commands.Setup;

/// <summary>What setup could do here, for a person who has not said which host.</summary>
internal sealed class SetupOverview(SetupOptions options, TextWriter output)
{
    public async Task<int> TellAsync()
    {
        await output.WriteLineAsync("Assistants that can be set up: nemo-mcp setup NAME, or \"all\" for those that were found. --dry-run shows the change first, --remove takes it back.");
        var width = AssistantHosts.All.Max(host => host.Name.Length);
        foreach (var host in AssistantHosts.All)
        {
            await output.WriteLineAsync($"  {host.Name.PadRight(width)}  {StateOf(host)}");
        }

        await output.WriteLineAsync($"They would start: {options.Entry.Command} {string.Join(' ', options.Entry.Arguments)}");
        await TellLinksAsync(AssistantHosts.All);
        return ExitCode.Done;
    }

    /// <summary>The links of those hosts that have one.</summary>
    public async Task TellLinksAsync(IReadOnlyList<AssistantHost> hosts)
    {
        if (hosts.Any(host => host.Name == "cursor"))
        {
            await output.WriteLineAsync($"One click for Cursor: {InstallLinks.Cursor(options.Entry)}");
        }

        if (hosts.Any(host => host.Name == "vscode"))
        {
            await output.WriteLineAsync($"One click for VS Code: {InstallLinks.VsCode(options.Entry)}");
        }
    }

    private string StateOf(AssistantHost host)
    {
        var path = host.FileOn(options.Machine);
        try
        {
            return host.Format.FindCommand(HostFile.Open(path).Content ?? []) is not null ? $"set up, in {path}"
                : host.IsFoundOn(options.Machine) ? $"found; would be set up in {path}"
                : "not found on this machine";
        }
        catch (HostFileRefusedException refused)
        {
            return $"found, but {path} cannot be used. {refused.Message}";
        }
    }
}
