using System.Globalization;

namespace NemoMcp.LocalBackend.Rendering.Filters;

/// <summary>Brings a sound to a loudness: one gain for all of it, found by measuring, and a limiter for the peaks that it raises.</summary>
internal static class LoudnessFilter
{
    /// <summary>Stands in the graph where the gain in dB belongs.</summary>
    private const string Unknown = "@gain";

    // One dB below full scale, as platforms ask for: encoders raise peaks a little.
    private const string Ceiling = "0.89";
    private const string Key = "lavfi.r128.I";

    public static IReadOnlyList<string> Gain { get; } = [$"volume={Unknown}dB", $"alimiter=limit={Ceiling}:level=0"];

    /// <summary>Tells the loudness so far on standard output; the last figure is that of the whole.</summary>
    public static IReadOnlyList<string> Measure { get; } = ["ebur128=metadata=1", $"ametadata=mode=print:key={Key}:file=-"];

    /// <summary>The figure in a line that <see cref="Measure"/> wrote; null in any other line.</summary>
    public static double? Read(string line) =>
        line.StartsWith(Key + "=", StringComparison.Ordinal) && double.TryParse(line.AsSpan(Key.Length + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var lufs) ? lufs : null;

    /// <summary>The arguments with the gain in its place; only the graph is looked at, as names of files may hold anything.</summary>
    public static IReadOnlyList<string> With(IReadOnlyList<string> arguments, double gain) =>
        [.. arguments.Select((argument, index) => index > 0 && arguments[index - 1] == "-filter_complex" ? argument.Replace(Unknown, Number.Text(gain), StringComparison.Ordinal) : argument)];
}
