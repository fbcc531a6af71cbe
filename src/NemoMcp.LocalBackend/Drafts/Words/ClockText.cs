using System.Globalization;

namespace NemoMcp.LocalBackend.Drafts.Words;

/// <summary>Times as people read them: <c>0:05</c>, <c>1:19.5</c>, <c>1:02:03</c>.</summary>
public static class ClockText
{
    private const long Tenth = 100;

    public static string Of(long milliseconds)
    {
        // Rounded before it is taken apart, so that 59.96 s becomes 1:00 and not 0:60.
        var tenths = (milliseconds + (Tenth / 2)) / Tenth;
        var seconds = tenths / 10;
        var text = seconds >= 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
        return tenths % 10 is 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}.{tenths % 10}");
    }

    public static string Of(long startMs, long endMs) => $"{Of(startMs)}–{Of(endMs)}";

    /// <summary>A length in seconds: <c>3 s</c>, <c>0.5 s</c>.</summary>
    public static string Seconds(long milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000m:0.###}");

    public static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100):0}%");

    public static string Factor(double factor) =>
        string.Create(CultureInfo.InvariantCulture, $"{factor:0.###}×");
}
