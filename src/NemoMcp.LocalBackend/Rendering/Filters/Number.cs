using System.Globalization;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Numbers as ffmpeg reads them, whatever the machine's language.</summary>
internal static class Number
{
    // Microseconds are the finest that ffmpeg keeps.
    public static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Seconds(long milliseconds) => Text(milliseconds / 1000.0);
}
