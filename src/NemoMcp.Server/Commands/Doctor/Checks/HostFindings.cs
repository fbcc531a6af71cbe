using NemoMcp.Server.Commands.Setup;
using NemoMcp.Server.Commands.Setup.Editing;
using NemoMcp.Server.Commands.Setup.Hosts;

namespace NemoMcp.Server.Commands.Doctor.Checks;

/// <summary>The assistants on this machine, and whether they would start this server.</summary>
internal sealed class HostFindings(HostMachine machine) : IDoctorCheck
{
    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var found = AssistantHosts.All.Where(host => host.IsFoundOn(machine)).Select(Look).ToList();
        return Task.FromResult<IReadOnlyList<Finding>>(found.Count > 0 ? found : [Finding.Note("assistants", "none was found on this machine", "See nemo-mcp setup for those that can be set up.")]);
    }

    private Finding Look(AssistantHost host)
    {
        var path = host.FileOn(machine);
        try
        {
            return host.Format.FindCommand(HostFile.Open(path).Content ?? []) switch
            {
                null => Finding.Note(host.Title, "found, not set up", $"Type: nemo-mcp setup {host.Name}"),
                var command when Path.IsPathFullyQualified(command) && !File.Exists(command) => Finding.Broken(host.Title, $"{path} starts {command}, which is not there", $"Type: nemo-mcp setup {host.Name}"),
                var command => Finding.Fine(host.Title, $"set up in {path}, starts {command}"),
            };
        }
        catch (HostFileRefusedException refused)
        {
            return Finding.Note(host.Title, $"{path}: {refused.Message}", "Correct the file in an editor; the assistant may not be able to read it either.");
        }
    }
}
