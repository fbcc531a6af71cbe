using NemoMcp.Conformance.Gates;

namespace NemoMcp.Conformance;

/// <summary>Both gates, told on the terminal.</summary>
internal static class ConformanceRun
{
    /// <summary>True when nothing failed and nothing was left out.</summary>
    public static async Task<bool> RunAsync(string program, TextWriter output, CancellationToken cancellationToken)
    {
        IReadOnlyList<Verdict> verdicts = [.. await FixtureGate.RunAsync(cancellationToken), .. await ProductGate.RunAsync(program, cancellationToken)];
        foreach (var verdict in verdicts)
        {
            foreach (var failure in verdict.Failures)
            {
                await output.WriteLineAsync($"failed  {failure}");
            }

            foreach (var warning in verdict.Warnings)
            {
                await output.WriteLineAsync($"warning {warning}");
            }

            await output.WriteLineAsync(verdict.ToString());
        }

        return verdicts.All(verdict => verdict.IsGood);
    }
}
