using System.Globalization;

namespace NemoMcp.Server.Answers;

/// <summary>Durations and sizes as people read them.</summary>
internal static class Times
{
    /// <summary>15 s, 79.5 s, 2:05 min.</summary>
    public static string Seconds(double seconds) =>
        seconds < 100
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(seconds, 1):0.#} s")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)}:{(int)seconds % 60:00} min");

    public static string Milliseconds(long milliseconds) => Seconds(milliseconds / 1000d);

    /// <summary>Decimal megabytes, as file managers show them.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000d:0.0} MB"),
    };
}
