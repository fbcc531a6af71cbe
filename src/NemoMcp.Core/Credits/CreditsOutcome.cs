using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Credits;

/// <summary>The answer of <c>get_credits</c>.</summary>
public sealed record CreditsOutcome : Outcome
{
    public string Status { get; init; } = "ok";

    public required decimal Available { get; init; }

    public required decimal Frozen { get; init; }

    public required decimal Total { get; init; }

    /// <summary><c>token</c> or <c>anonymous</c>.</summary>
    public required string Account { get; init; }

    /// <summary>True when one editing session costs more than is available.</summary>
    public required bool Low { get; init; }

    public string? RegisterUrl { get; init; }

    public CreditEstimates Estimates { get; init; } = new();
}
