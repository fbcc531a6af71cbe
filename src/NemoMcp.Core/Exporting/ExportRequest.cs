namespace NemoMcp.Core.Exporting;

/// <summary>The arguments of <c>export_video</c>.</summary>
public sealed record ExportRequest
{
    public string? SessionId { get; init; }

    /// <summary>Picks up an earlier export.</summary>
    public string? JobId { get; init; }

    public string? OutputPath { get; init; }

    public string Format { get; init; } = "mp4";

    public string Quality { get; init; } = "high";

    public string? Resolution { get; init; }

    public double? WaitSeconds { get; init; }

    public bool Download { get; init; } = true;
}
