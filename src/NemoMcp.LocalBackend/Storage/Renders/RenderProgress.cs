using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Storage.Renders;

/// <summary>How far a render is.</summary>
internal sealed record RenderProgress
{
    public required RenderState State { get; init; }

    /// <summary>0 to 100.</summary>
    public double Percent { get; init; }

    public string? Error { get; init; }

    public double? DurationSeconds { get; init; }

    public long? SizeBytes { get; init; }

    public bool IsFinal => State is RenderState.Completed or RenderState.Failed or RenderState.Cancelled;
}
