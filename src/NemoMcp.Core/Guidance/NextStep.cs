using System.Text.Json.Nodes;

namespace NemoMcp.Core.Guidance;

/// <summary>A suggestion that the assistant can call as it is.</summary>
public sealed record NextStep
{
    /// <summary>The name of a tool.</summary>
    public required string Tool { get; init; }

    public JsonObject Arguments { get; init; } = [];

    /// <summary>One sentence for the person.</summary>
    public required string Why { get; init; }
}
