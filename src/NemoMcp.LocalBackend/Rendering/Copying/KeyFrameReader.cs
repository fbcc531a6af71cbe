using System.Globalization;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Rendering.Copying;

/// <summary>Looks whether a range of a file begins and ends at key frames.</summary>
public sealed class KeyFrameReader(TimeProvider clock)
{
    /// <summary>Packets are listed without decoding: an hour of film takes a second or two.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Times are told in millionths, so a third of a second is told too early and a seek would land one key frame before; but
    /// less than half of any clock of a film (1/90000 s), or its first picture would count as before the beginning.
    /// </summary>
    private const double Nudge = 0.000003;

    /// <summary>The range to copy; null where one of its edges lies between key frames, or where ffprobe cannot tell.</summary>
    public async Task<CopyRange?> ReadAsync(CopyWish wish, CancellationToken cancellationToken)
    {
        if (wish.IsWhole)
        {
            return new(0, Frames: null);
        }

        var packets = new List<Packet>();
        double start = 0;
        try
        {
            await new FFmpegProcess(FFmpegPrograms.Find().FFprobe, clock).RunAsync(
                new FFmpegRun
                {
                    Arguments = Arguments(wish),
                    TimeLimit = TimeLimit,
                    PoliteStopLimit = TimeSpan.Zero,
                    OnLine = line => Read(line, packets, ref start),
                },
                cancellationToken);
        }
        catch (Exception problem) when (problem is FFmpegFailedException or TimeoutException)
        {
            return null;
        }

        return Range(wish, [.. packets.Select(packet => packet with { Seconds = packet.Seconds - start })]);
    }

    private static CopyRange? Range(CopyWish wish, List<Packet> packets)
    {
        var half = wish.FrameMs / 2000;
        var end = (wish.StartMs + wish.DurationMs) / 1000.0;
        if (packets is not [{ IsKey: true } first, ..] || Math.Abs(first.Seconds - (wish.StartMs / 1000.0)) > half)
        {
            return null;
        }

        var seek = first.Seconds > 0 ? first.Seconds + Nudge : 0;
        var next = packets.FindIndex(packet => packet.IsKey && Math.Abs(packet.Seconds - end) <= half);
        return next > 0 ? new(seek, next)
            : Math.Abs(end - wish.Media.Facts.Duration.TotalSeconds) <= half * 2 ? new(seek, Frames: null)
            : null;
    }

    private static IReadOnlyList<string> Arguments(CopyWish wish)
    {
        var start = Math.Max(0, (wish.StartMs + (wish.FrameMs / 2)) / 1000);
        var end = (wish.StartMs + wish.DurationMs + 1000) / 1000.0;
        return
        [
            "-v", "error", "-select_streams", "V:0", "-show_entries", "packet=pts_time,flags:format=start_time", "-of", "csv",
            "-read_intervals", string.Create(CultureInfo.InvariantCulture, $"{start:0.###}%{end:0.###}"),
            .. SafeInput.Arguments(wish.Media.Path),
        ];
    }

    // "packet,2.000000,K__" and, at the end, "format,0.000000".
    private static void Read(string line, List<Packet> packets, ref double start)
    {
        var values = line.Split(',');
        if (values.Length < 2 || !double.TryParse(values[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            return;
        }

        if (values[0] == "format")
        {
            start = seconds;
        }
        else if (values.Length > 2)
        {
            packets.Add(new(seconds, values[2].Contains('K', StringComparison.Ordinal)));
        }
    }

    private sealed record Packet(double Seconds, bool IsKey);
}
