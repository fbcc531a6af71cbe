using System.Text.Json.Nodes;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Jobs;

namespace NemoMcp.Core.State;

/// <summary>The answer of <c>get_state</c>.</summary>
public sealed record StateOutcome : Outcome
{
    public string Status { get; init; } = "ok";

    public required string SessionId { get; init; }

    public required string Timeline { get; init; }

    public required IReadOnlyList<TrackLabel> Tracks { get; init; }

    public required long DurationMs { get; init; }

    public CanvasLabel? Canvas { get; init; }

    public required IReadOnlyList<MediaLabel> Media { get; init; }

    public required IReadOnlyList<GeneratedLabel> Generated { get; init; }

    public required bool ExportReady { get; init; }

    public string? WhyNot { get; init; }

    public required IReadOnlyList<JobInfo> Jobs { get; init; }

    /// <summary>The backend's own draft, with <c>detail: "full"</c> only.</summary>
    public JsonNode? Draft { get; init; }
}
