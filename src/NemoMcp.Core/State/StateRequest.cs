namespace NemoMcp.Core.State;

/// <summary>The arguments of <c>get_state</c>.</summary>
public sealed record StateRequest
{
    public string? SessionId { get; init; }

    /// <summary>True for <c>detail: "full"</c>.</summary>
    public bool Full { get; init; }
}
