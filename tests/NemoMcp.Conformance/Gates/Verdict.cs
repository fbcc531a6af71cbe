using NemoMcp.Conformance.Suite;

namespace NemoMcp.Conformance.Gates;

/// <summary>What came of one set of checks.</summary>
internal sealed record Verdict
{
    public required string Of { get; init; }

    public required string Revision { get; init; }

    public required int Passed { get; init; }

    public required IReadOnlyList<Check> Failures { get; init; }

    public required IReadOnlyList<Check> Warnings { get; init; }

    /// <summary>Fewer than this were looked at when the suite was taken in: less means that something was not run.</summary>
    public required int Expected { get; init; }

    /// <summary>A warning is a thing that a server should do: this one does them all.</summary>
    public bool IsGood => Failures.Count == 0 && Warnings.Count == 0 && Passed >= Expected;

    public static Verdict On(string of, string revision, IReadOnlyList<Check> checks, int expected) => new()
    {
        Of = of,
        Revision = revision,
        Passed = checks.Count(check => check.Passed),
        Failures = [.. checks.Where(check => check.Failed)],
        Warnings = [.. checks.Where(check => check.IsWarning)],
        Expected = expected,
    };

    public override string ToString() =>
        $"{Of}, {Revision}: {Passed} passed, {Failures.Count} failed{(Passed < Expected ? $" ({Expected} were expected)" : "")}";
}
