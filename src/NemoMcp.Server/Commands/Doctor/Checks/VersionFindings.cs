using System.Runtime.InteropServices;
using NemoMcp.Server.Hosting;

namespace NemoMcp.Server.Commands.Doctor.Checks;

/// <summary>What runs here, for whoever is asked for help; and whether the clock can be right.</summary>
internal sealed class VersionFindings(TimeProvider clock) : IDoctorCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        Finding.Fine("versions", $"nemo-mcp {ProgramVersion.Text}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})"),
        Clock(),
    ]);

    private Finding Clock()
    {
        var now = clock.GetUtcNow();
        var built = Environment.ProcessPath is { } program && File.Exists(program) ? new DateTimeOffset(File.GetLastWriteTimeUtc(program)) : DateTimeOffset.MinValue;
        return now + Tolerance < built
            ? Finding.Broken("clock", $"{now:yyyy-MM-dd HH:mm} UTC is before this program was built ({built:yyyy-MM-dd})", "Set the clock: tokens and signed links end at times that are compared with it.")
            : Finding.Fine("clock", $"{now:yyyy-MM-dd HH:mm} UTC");
    }
}
