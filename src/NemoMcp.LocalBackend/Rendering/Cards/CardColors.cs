using System.Globalization;

namespace NemoMcp.LocalBackend.Rendering.Cards;

/// <summary>A card's ground: its colour above, and darker below.</summary>
internal static class CardColors
{
    public const string Accent = "0xFFB000";

    private const double Darker = 0.55;

    /// <summary>From <c>#RRGGBB</c>; black for anything else.</summary>
    public static (string Above, string Below) Of(string? color)
    {
        var rgb = color is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var read) ? read : 0;
        int Dark(int shift) => (int)(((rgb >> shift) & 0xFF) * Darker) << shift;
        return (Words(rgb), Words(Dark(16) | Dark(8) | Dark(0)));
    }

    private static string Words(int rgb) => string.Create(CultureInfo.InvariantCulture, $"0x{rgb:X6}");
}
