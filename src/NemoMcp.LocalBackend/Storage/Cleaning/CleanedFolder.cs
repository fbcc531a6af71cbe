namespace NemoMcp.LocalBackend.Storage.Cleaning;

/// <summary>What a cleaning did.</summary>
public sealed record CleanedFolder
{
    /// <summary>How many sessions went, with their media and films.</summary>
    public required int Sessions { get; init; }

    /// <summary>How many would have gone, had nobody been using them.</summary>
    public required int InUse { get; init; }

    public required long FreedBytes { get; init; }

    /// <summary>What the sessions that are left take.</summary>
    public required long LeftBytes { get; init; }
}
