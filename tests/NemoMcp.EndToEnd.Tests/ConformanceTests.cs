using NemoMcp.Conformance.Gates;
using NemoMcp.EndToEnd.Tests.Infrastructure;

namespace NemoMcp.EndToEnd.Tests;

/// <summary>The official conformance suite, by both gates of <c>./nemo conformance</c>.</summary>
public sealed class ConformanceTests
{
    // The suite takes half a minute where nothing else runs.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task The_Endpoint_Passes_Every_Check_Of_Both_Requirement_Sets()
    {
        using var limit = new CancellationTokenSource(Limit);

        Hold(await FixtureGate.RunAsync(limit.Token));
    }

    [Fact]
    public async Task The_Program_Itself_Passes_What_Needs_No_Tool_Of_The_Suite()
    {
        using var limit = new CancellationTokenSource(Limit);

        Hold(await ProductGate.RunAsync(NemoHome.Program, limit.Token));
    }

    private static void Hold(IReadOnlyList<Verdict> verdicts)
    {
        verdicts.Select(verdict => verdict.Revision).ShouldBe(["2025-11-25", "2026-07-28"]);
        foreach (var verdict in verdicts)
        {
            verdict.Failures.ShouldBeEmpty(verdict.ToString());
            verdict.Warnings.ShouldBeEmpty(verdict.ToString());
            verdict.Passed.ShouldBeGreaterThanOrEqualTo(verdict.Expected, verdict.ToString());
        }
    }
}
