using System.Text.Json.Nodes;
using NemoMcp.Core.Calls;
using NemoMcp.Core.State;

namespace NemoMcp.Core.Editing;

/// <summary>The answer of <c>send_edit</c>.</summary>
public sealed record EditOutcome : Outcome
{
    /// <summary><c>completed</c>, <c>running</c>, <c>needs_input</c>, <c>unchanged</c>, <c>routed</c>.</summary>
    public required string Status { get; init; }

    public string? JobId { get; init; }

    /// <summary>Absent where a message was answered without a session.</summary>
    public string? SessionId { get; init; }

    /// <summary>What the backend said, without its talk of buttons.</summary>
    public string? Reply { get; init; }

    public string? Question { get; init; }

    /// <summary>True when the backend said nothing.</summary>
    public required bool Silent { get; init; }

    /// <summary>What really changed, by comparing the draft before and after.</summary>
    public IReadOnlyList<EditChange> Changes { get; init; } = [];

    public string? Timeline { get; init; }

    public IReadOnlyList<TrackLabel>? Tracks { get; init; }

    public string? RoutedTo { get; init; }

    public JsonNode? RoutedResult { get; init; }

    public required double ElapsedSeconds { get; init; }

    public CreditsSpent? Credits { get; init; }
}
