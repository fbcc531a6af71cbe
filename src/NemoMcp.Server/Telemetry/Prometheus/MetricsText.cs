using System.Globalization;
using System.Text;

namespace NemoMcp.Server.Telemetry.Prometheus;

/// <summary>Writes families in Prometheus' text format, version 0.0.4.</summary>
internal static class MetricsText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<Family> families)
    {
        var text = new StringBuilder();
        foreach (var family in families.OrderBy(family => family.Name, StringComparer.Ordinal))
        {
            Write(text, family);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Family family)
    {
        var all = family.Series.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Line(text, $"# HELP {family.Name} {Help(family.Help)}");
        Line(text, $"# TYPE {family.Name} {family.Kind switch { FamilyKind.Counter => "counter", FamilyKind.Histogram => "histogram", _ => "gauge" }}");
        if (family.Unit is { } unit)
        {
            Line(text, $"# UNIT {family.Name} {unit}");
        }

        foreach (var series in all)
        {
            Write(text, family, series);
        }
    }

    private static void Write(StringBuilder text, Family family, Series series)
    {
        var (sum, counts) = series.Look();
        if (family.Kind is not FamilyKind.Histogram)
        {
            Line(text, $"{family.Name}{Braces(series.Labels)} {Number(sum)}");
            return;
        }

        var total = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            total += counts[bucket];
            var bound = bucket < family.Bounds.Count ? Number(family.Bounds[bucket]) : "+Inf";
            Line(text, $"{family.Name}_bucket{{{series.Labels}{(series.Labels.Length > 0 ? "," : "")}le=\"{bound}\"}} {total}");
        }

        Line(text, $"{family.Name}_sum{Braces(series.Labels)} {Number(sum)}");
        Line(text, $"{family.Name}_count{Braces(series.Labels)} {total}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    private static string Braces(string labels) => labels.Length > 0 ? $"{{{labels}}}" : "";

    private static string Help(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) => double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
