namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>How much of an export's film is on this machine: enough for another process to go on from there.</summary>
public sealed record FilmPlace
{
    /// <summary>The temporary file beside the film's place.</summary>
    public required string Part { get; init; }

    /// <summary>The tag under which its bytes were served; without one nobody can tell whether the rest belongs to them.</summary>
    public string? EntityTag { get; init; }

    /// <summary>Set once the film is whole.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>Set once the film is whole, before it gets its name: it is recognised by this when its naming was not heard of.</summary>
    public string? Sha256 { get; init; }
}
