namespace NemoMcp.Server.Commands.Doctor;

/// <summary>How bad a finding is.</summary>
internal enum FindingState
{
    Fine,

    /// <summary>Worth knowing; everything works, or does once it is needed.</summary>
    Note,

    /// <summary>Something will fail.</summary>
    Broken,
}
