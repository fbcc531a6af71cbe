using Microsoft.Extensions.Logging.Abstractions;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Skills;
using NemoMcp.Server.Commands.Doctor.Checks;
using NemoMcp.Server.Commands.Setup.Hosts;
using NemoMcp.Server.Hosting;

namespace NemoMcp.Server.Commands.Doctor;

/// <summary>Looks at everything, in the order in which a person wants to hear it.</summary>
internal sealed class DoctorRound(SettingsResult result, HostMachine machine, TimeProvider clock)
{
    public async Task<DoctorReport> GoAsync(bool online, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        await foreach (var found in LookAsync(online, cancellationToken))
        {
            findings.AddRange(found);
        }

        var worst = findings.Max(found => found.State);
        return new DoctorReport
        {
            Version = ProgramVersion.Text,
            State = worst,
            ExitCode = result.Problems.Count > 0 ? ExitCode.BadInput : worst is FindingState.Broken ? ExitCode.Failed : ExitCode.Done,
            Checks = findings,
        };
    }

    private async IAsyncEnumerable<IReadOnlyList<Finding>> LookAsync(bool online, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = result.Settings;
        var (skills, accounts) = (new SkillCatalog(settings, NemoServices.ShippedSkills), new AccountFile(settings));
        await using var backend = new BackendChoice(settings, NullLoggerFactory.Instance, clock);
        List<IDoctorCheck> checks =
        [
            new VersionFindings(clock),
            new SettingsFindings(result),
            new FFmpegFindings(settings, clock),
            new FolderFindings(settings),
            new TokenFindings(settings, accounts, backend.Name, clock),
            new SkillFindings(skills, settings),
            new HostFindings(machine),
        ];
        if (online)
        {
            checks.Add(new BackendFindings(settings, skills, accounts, clock));
        }

        foreach (var check in checks)
        {
            yield return await check.LookAsync(cancellationToken);
        }
    }
}
