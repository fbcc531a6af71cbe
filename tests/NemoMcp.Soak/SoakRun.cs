using NemoMcp.Soak.Journeys;
using NemoMcp.Soak.Judging;
using NemoMcp.Soak.Lanes;
using NemoMcp.Soak.SelfTest;
using NemoMcp.Testing;
using NemoMcp.Testing.Time;

namespace NemoMcp.Soak;

/// <summary>All journeys, side by side in lanes, and the verdict.</summary>
internal sealed class SoakRun(SoakOptions options, TextWriter writer)
{
    private const int JourneysPerLine = 100;

    /// <summary>Limits of minutes become seconds; a child process of a busy machine still has a tenth of its time.</summary>
    private const int ClockFactor = 10;

    private readonly TextWriter output = TextWriter.Synchronized(writer);
    private int next;

    public Tally Tally { get; } = new();

    /// <summary>True when nothing was found.</summary>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        using var scratch = new TempFolder();
        var folder = Directory.CreateDirectory(options.Folder ?? scratch.Path).FullName;
        var (began, clock) = (TimeProvider.System.GetTimestamp(), new FastTime(ClockFactor));
        await output.WriteLineAsync($"soak: {options.Journeys} journeys in {options.Lanes} lanes, seed {options.Seed}");
        var clip = await Clip.MakeAsync(folder, stop);
        if (await PlantedFaults.UnseenAsync(Path.Combine(folder, "planted"), clip, clock, stop) is { } unseen)
        {
            await output.WriteLineAsync($"soak: FAILED: {unseen}");
            return false;
        }

        await output.WriteLineAsync("soak: what was planted on purpose (a double send, a lost job, half files, claims without a change) was seen");
        try
        {
            await Task.WhenAll(Enumerable.Range(0, options.Lanes).Select(lane => RunLaneAsync(Path.Combine(folder, $"lane-{lane}"), clip, clock, stop)));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Tally.Find(Zero.InternalErrors, 0, "The run was stopped before its end.");
        }

        return await new Verdict(options, Tally, output).TellAsync(TimeProvider.System.GetElapsedTime(began));
    }

    private async Task RunLaneAsync(string folder, string clip, FastTime clock, CancellationToken stop)
    {
        await using var lane = await Lane.OpenAsync(folder, clip, clock, options.Seed, stop);
        while (Interlocked.Increment(ref next) is var number && number <= options.Journeys)
        {
            if (number % JourneysPerLine is 0)
            {
                await output.WriteLineAsync($"soak: journey {number} of {options.Journeys} begins; {Tally.Findings switch { [] => "nothing found so far", [.., var last] all => $"{all.Count} found so far, the last one {last}" }}");
            }

            try
            {
                await new Journey(number, options.Seed, lane, Tally).RunAsync(stop);
            }
            catch (Exception broken) when (!stop.IsCancellationRequested)
            {
                Tally.Find(Zero.InternalErrors, number, broken.ToString());
            }
        }
    }
}
