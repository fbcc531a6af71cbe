using NemoMcp.Testing.Faults;

namespace NemoMcp.Soak.Judging;

/// <summary>What happened in all journeys together.</summary>
internal sealed class Tally
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, int>> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<FaultKind, (int Journeys, int Times)> faults = [];
    private readonly List<Finding> findings = [];
    private int journeys;

    public int Journeys => Read(() => journeys);

    /// <summary>What was found wrong; empty is the aim.</summary>
    public IReadOnlyList<Finding> Findings => Read<IReadOnlyList<Finding>>(() => [.. findings]);

    public IReadOnlyDictionary<FaultKind, (int Journeys, int Times)> Faults => Read(() => new Dictionary<FaultKind, (int, int)>(faults));

    /// <summary>Outcomes by subject.</summary>
    public IReadOnlyList<(string Subject, string Line)> Outcomes => Read<IReadOnlyList<(string, string)>>(() =>
        [.. counts.Select(subject => (subject.Key, string.Join(", ", subject.Value.OrderByDescending(row => row.Value).Select(row => $"{row.Key} {row.Value}"))))]);

    public int CountOf(Zero zero) => Findings.Count(finding => finding.Zero == zero);

    public void Find(Zero zero, int journey, string what) => Write(() => findings.Add(new Finding(zero, journey, what)));

    public void Count(string subject, string what) => Write(() =>
    {
        var rows = counts.TryGetValue(subject, out var known) ? known : counts[subject] = new(StringComparer.Ordinal);
        rows[what] = rows.GetValueOrDefault(what) + 1;
    });

    /// <summary>A journey is over, with the faults that hit it.</summary>
    public void End(IReadOnlyDictionary<FaultKind, int> hits) => Write(() =>
    {
        journeys++;
        foreach (var (kind, times) in hits)
        {
            var (hit, all) = faults.GetValueOrDefault(kind);
            faults[kind] = (hit + 1, all + times);
        }
    });

    private void Write(Action change)
    {
        lock (gate)
        {
            change();
        }
    }

    private T Read<T>(Func<T> look)
    {
        lock (gate)
        {
            return look();
        }
    }
}
