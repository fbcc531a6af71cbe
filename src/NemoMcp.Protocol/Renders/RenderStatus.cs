using NemoMcp.Protocol.Ids;

namespace NemoMcp.Protocol.Renders;

/// <summary>A render's progress, whichever of the two documented shapes it arrived in.</summary>
public sealed record RenderStatus
{
    public required RenderId Id { get; init; }

    public required RenderState State { get; init; }

    /// <summary>0 to 100.</summary>
    public double? ProgressPercent { get; init; }

    /// <summary>Where the film is, once completed; may lag behind the state.</summary>
    public string? Url { get; init; }

    public string? Error { get; init; }

    public double? DurationSeconds { get; init; }

    public long? SizeBytes { get; init; }
}
