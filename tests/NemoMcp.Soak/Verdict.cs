using NemoMcp.Soak.Judging;
using NemoMcp.Testing.Faults;

namespace NemoMcp.Soak;

/// <summary>The figures of a run, and whether they are the ones that are promised.</summary>
internal sealed class Verdict(SoakOptions options, Tally tally, TextWriter output)
{
    // Two hundred of the long form's two thousand; a shorter run owes its share of them, less what chance does to small numbers.
    private const double LeastShare = 0.1;
    private const double ShortShare = 0.05;

    private const int MostFindingsShown = 30;

    public async Task<bool> TellAsync(TimeSpan took)
    {
        var least = (int)Math.Floor(options.Journeys * (options.IsLongForm ? LeastShare : ShortShare));
        var missed = Enum.GetValues<FaultKind>().Where(kind => tally.Faults.GetValueOrDefault(kind).Journeys < least).ToList();
        await output.WriteAsync(Table(took));
        foreach (var finding in tally.Findings.Take(MostFindingsShown))
        {
            await output.WriteLineAsync($"  journey {finding.Journey}: {finding.Zero}: {finding.What}");
        }

        if (missed.Count > 0)
        {
            await output.WriteLineAsync($"  fewer than {least} journeys were hit by: {string.Join(", ", missed)}");
        }

        var isGood = tally.Findings.Count is 0 && missed.Count is 0 && tally.Journeys == options.Journeys;
        await output.WriteLineAsync(isGood ? "soak: passed" : $"soak: FAILED (again with --journeys {options.Journeys} --seed {options.Seed})");
        return isGood;
    }

    private string Table(TimeSpan took)
    {
        var faults = Enum.GetValues<FaultKind>().Select(kind => (Kind: kind, Hit: tally.Faults.GetValueOrDefault(kind)));
        string[] lines =
        [
            $"{tally.Journeys} journeys in {took.TotalSeconds:0} s",
            "",
            $"{"fault",-28}{"journeys hit",14}{"times",8}",
            .. faults.Select(fault => $"{Words(fault.Kind.ToString()),-28}{fault.Hit.Journeys,14}{fault.Hit.Times,8}"),
            "",
            .. tally.Outcomes.Select(outcome => $"{outcome.Subject}: {outcome.Line}"),
            "",
            .. Enum.GetValues<Zero>().Select(zero => $"{Words(zero.ToString()),-28}{tally.CountOf(zero),14}"),
            "",
        ];
        return string.Join('\n', lines);
    }

    private static string Words(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
