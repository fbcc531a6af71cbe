using System.Globalization;

namespace NemoMcp.Media.Probing;

/// <summary>ffprobe's fractions: <c>30000/1001</c>, <c>4:3</c>, and <c>0/0</c> for unknown.</summary>
internal static class Ratio
{
    public static double? Read(string? text)
    {
        var parts = (text ?? "").Split('/', ':');

        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var above)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var below)
            && above > 0 && below > 0
            ? above / below
            : null;
    }
}
