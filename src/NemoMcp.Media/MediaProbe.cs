using System.Text;
using System.Text.Json;
using NemoMcp.Media.Probing;

namespace NemoMcp.Media;

/// <summary>Asks ffprobe what a file is.</summary>
public sealed class MediaProbe(TimeProvider clock, FFmpegPrograms? programs = null)
{
    // A local file answers in a tenth of a second; a long file without an index, on a slow disk, in a few seconds.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    // The report of a dozen packets is a few thousand characters.
    private const int LongestReport = 1_000_000;

    // Containers count the length of a last frame or packet in their own ways.
    private const double MostMissingSeconds = 1;
    private const double MostMissingShare = 0.03;

    /// <summary>
    /// Facts about a local file; null when it holds neither picture nor sound that can be decoded.
    /// Throws <see cref="FFmpegMissingException"/> when there is no ffprobe, <see cref="TimeoutException"/> when it hangs.
    /// </summary>
    public async Task<MediaFacts?> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        var found = programs ?? FFmpegPrograms.Find();

        if (!File.Exists(path) || await ReportAsync(found.FFprobe, path, cancellationToken) is not { } report || MediaFactsReader.Read(report) is not { } facts)
        {
            return null;
        }

        return facts.Kind == MediaKind.Image || facts.Duration > TimeSpan.Zero
            ? facts
            : facts with { Duration = await new DurationReader(found.FFmpeg, clock).ReadAsync(path, cancellationToken) };
    }

    /// <summary>The same, with the length that can really be read of a file that was cut off on its way.</summary>
    public async Task<MediaFacts?> ProbeWholeAsync(string path, CancellationToken cancellationToken)
    {
        var facts = await ProbeAsync(path, cancellationToken);
        if (facts is null or { Kind: MediaKind.Image })
        {
            return facts;
        }

        var found = programs ?? FFmpegPrograms.Find();
        var enough = facts.Duration - TimeSpan.FromSeconds(Math.Max(MostMissingSeconds, facts.Duration.TotalSeconds * MostMissingShare));
        if (await new TailReader(found.FFprobe, clock).ReadAsync(path, cancellationToken) >= enough)
        {
            return facts;
        }

        // The end is not there, or the container cannot be read from there: only reading all of it tells.
        var read = await new DurationReader(found.FFmpeg, clock).ReadAsync(path, cancellationToken);
        return read >= enough ? facts : read > TimeSpan.Zero ? facts with { Duration = read, ToldDuration = facts.Duration } : null;
    }

    private async Task<FFprobeReport?> ReportAsync(string ffprobe, string path, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();

        try
        {
            await new FFmpegProcess(ffprobe, clock).RunAsync(
                new FFmpegRun
                {
                    Arguments = Arguments(path),
                    TimeLimit = TimeLimit,
                    // ffprobe does not listen to a polite word and has no file to close.
                    PoliteStopLimit = TimeSpan.Zero,
                    OnLine = line => text.Append(text.Length < LongestReport ? line : "").Append('\n'),
                },
                cancellationToken);

            return JsonSerializer.Deserialize(text.ToString(), FFprobeJsonContext.Default.FFprobeReport);
        }
        catch (Exception problem) when (problem is FFmpegFailedException or JsonException)
        {
            return null;
        }
    }

    private static List<string> Arguments(string path) =>
    [
        "-v", "error",
        "-of", "json",
        // Named one by one, so that no tag of the file, however long or odd, comes along.
        "-show_entries",
        "format=format_name,duration" +
        ":stream=index,codec_type,codec_name,width,height,sample_aspect_ratio,pix_fmt,r_frame_rate,avg_frame_rate,duration,channels,sample_rate" +
        ":stream_disposition=attached_pic:stream_side_data=rotation:frame=stream_index",
        // A header alone proves nothing: the first packets are decoded, and streams that give no frame do not count.
        "-read_intervals", "%+#12",
        .. SafeInput.Arguments(path),
    ];
}
