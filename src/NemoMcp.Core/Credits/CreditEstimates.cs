namespace NemoMcp.Core.Credits;

/// <summary>What things cost, roughly (backend contract, section 7).</summary>
public sealed record CreditEstimates
{
    public decimal Edit { get; init; } = 50;

    public decimal Generate { get; init; } = 100;

    public decimal Export { get; init; }
}
