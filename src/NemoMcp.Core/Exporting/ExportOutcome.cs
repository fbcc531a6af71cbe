using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Exporting;

/// <summary>The answer of <c>export_video</c>.</summary>
public sealed record ExportOutcome : Outcome
{
    /// <summary><c>completed</c>, <c>running</c>, <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    public required string JobId { get; init; }

    public required string SessionId { get; init; }

    public required string RenderId { get; init; }

    public double? ProgressPercent { get; init; }

    public double? EtaSeconds { get; init; }

    public string? Url { get; init; }

    public FilmFile? File { get; init; }

    public string? WorkspaceUrl { get; init; }

    /// <summary>How many renders it took: 2 when the first failed.</summary>
    public required int Attempts { get; init; }
}
