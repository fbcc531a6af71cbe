using System.Globalization;

namespace NemoMcp.Media.Probing;

/// <summary>Reads a file's last packets. A film that was cut off on its way still says how long it was meant to be.</summary>
internal sealed class TailReader(string ffprobe, TimeProvider clock)
{
    // From the last key frame on, a few thousand packets at most.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>Where the last packet ends; zero when there is none to be read.</summary>
    public async Task<TimeSpan> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var last = 0.0;

        try
        {
            await new FFmpegProcess(ffprobe, clock).RunAsync(
                new FFmpegRun
                {
                    // Beyond every film's end: ffprobe goes to the last key frame.
                    Arguments = ["-v", "error", "-of", "csv=p=0", "-show_entries", "packet=pts_time,duration_time", "-read_intervals", "9999999%+#5000", .. SafeInput.Arguments(path)],
                    TimeLimit = TimeLimit,
                    PoliteStopLimit = TimeSpan.Zero,
                    OnLine = line => last = Math.Max(last, EndOf(line)),
                },
                cancellationToken);
        }
        catch (FFmpegFailedException)
        {
            // Not every container can be read from its end.
        }

        return TimeSpan.FromSeconds(last);
    }

    private static double EndOf(string line) => line.Split(',') switch
    {
        [var start, var length, ..] => Seconds(start) + Seconds(length),
        [var start] => Seconds(start),
        _ => 0,
    };

    // "N/A" where a container does not say.
    private static double Seconds(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) && seconds < 1e7 ? seconds : 0;
}
