namespace NemoMcp.Server.Telemetry.Prometheus;

/// <summary>Names of instruments as Prometheus spells them: with their unit, counters with <c>_total</c>.</summary>
internal static class FamilyName
{
    public static string Of(string instrument, string? unit, FamilyKind kind)
    {
        var name = Clean(instrument);
        if (UnitOf(unit) is { } suffix && !name.EndsWith("_" + suffix, StringComparison.Ordinal))
        {
            name += "_" + suffix;
        }

        return kind is FamilyKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    /// <summary>Null for plain numbers, whose unit is a note in braces.</summary>
    public static string? UnitOf(string? unit) => unit switch
    {
        "s" => "seconds",
        "By" => "bytes",
        _ => null,
    };

    public static string Clean(string name) =>
        string.Concat(name.Select((letter, place) => char.IsAsciiLetter(letter) || letter is '_' || (place > 0 && char.IsAsciiDigit(letter)) ? letter : '_'));
}
