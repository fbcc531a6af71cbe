using System.Globalization;

namespace NemoMcp.Media;

/// <summary>Reads the <c>key=value</c> lines of <c>-progress pipe:1</c>; a block ends with its <c>progress</c> line.</summary>
public sealed class FFmpegProgressReader
{
    private TimeSpan position;

    /// <summary>The block that this line completes; null inside a block and for lines that are none of ffmpeg's.</summary>
    public FFmpegProgress? Read(string line)
    {
        var split = line.IndexOf('=', StringComparison.Ordinal);
        var value = line[(split + 1)..].Trim();

        switch (split < 0 ? "" : line[..split].Trim())
        {
            // Not out_time_ms: it carries microseconds too. "N/A" until the first packet, negative while encoders fill.
            case "out_time_us" when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds):
                position = TimeSpan.FromMicroseconds(Math.Clamp(microseconds, 0, Longest));
                return null;
            case "progress":
                return new FFmpegProgress(position, value == "end");
            default:
                return null;
        }
    }

    private static long Longest => TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMicrosecond;
}
