using NemoMcp.Server.Commands.Setup.Editing;
using NemoMcp.Server.Commands.Setup.Hosts;

namespace NemoMcp.Server.Commands.Setup;

/// <summary>What a person asked setup for.</summary>
internal sealed record SetupOptions
{
    public required HostMachine Machine { get; init; }

    public required ServerEntry Entry { get; init; }

    /// <summary>The folder of the skills that ship.</summary>
    public required string ShippedSkills { get; init; }

    /// <summary>Take the entry out instead of putting it in.</summary>
    public bool Remove { get; init; }

    /// <summary>Show what would be done, and do nothing.</summary>
    public bool DryRun { get; init; }
}
