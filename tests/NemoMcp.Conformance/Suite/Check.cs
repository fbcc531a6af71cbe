namespace NemoMcp.Conformance.Suite;

/// <summary>One thing that the suite looked at.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Id">The check's name; a scenario may look at the same thing more than once.</param>
/// <param name="Status"><c>SUCCESS</c>, <c>FAILURE</c>, <c>WARNING</c>, <c>SKIPPED</c> or <c>INFO</c>.</param>
/// <param name="Message">What was wrong.</param>
internal sealed record Check(string Scenario, string Id, string Status, string? Message)
{
    public bool Passed => Status is "SUCCESS";

    public bool Failed => Status is "FAILURE";

    public bool IsWarning => Status is "WARNING";

    public override string ToString() => $"{Scenario}:{Id}: {Message}";
}
