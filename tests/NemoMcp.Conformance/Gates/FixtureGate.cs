using NemoMcp.Conformance.Suite;

namespace NemoMcp.Conformance.Gates;

/// <summary>Both requirement sets, whole, against the program's endpoint with the suite's own tools: nothing may fail.</summary>
internal static class FixtureGate
{
    private static readonly Dictionary<string, int> Expected = new(StringComparer.Ordinal) { ["2025-11-25"] = 84, ["2026-07-28"] = 197 };

    public static async Task<IReadOnlyList<Verdict>> RunAsync(CancellationToken cancellationToken)
    {
        await using var host = await FixtureHost.StartAsync(0, cancellationToken);
        List<Verdict> verdicts = [];
        foreach (var revision in ConformanceSuite.Revisions)
        {
            var checks = await ConformanceSuite.RunAsync(host.Mcp, revision, _ => true, cancellationToken);
            verdicts.Add(Verdict.On("endpoint", revision, checks, Expected[revision]));
        }

        return verdicts;
    }
}
