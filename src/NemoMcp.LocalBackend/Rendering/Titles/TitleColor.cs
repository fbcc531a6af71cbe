using System.Globalization;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>A title's colour and the rim that sets it off; anything but <c>#RRGGBB</c> becomes white.</summary>
public sealed record TitleColor(string Fill, string Rim)
{
    private const string White = "0xFFFFFF";
    private const string Black = "0x000000";

    public static TitleColor Of(string? text) =>
        text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new TitleColor(string.Create(CultureInfo.InvariantCulture, $"0x{rgb:X6}"), Luma(rgb) > 90 ? Black : White)
            : new TitleColor(White, Black);

    private static double Luma(int rgb) => (0.299 * (rgb >> 16)) + (0.587 * ((rgb >> 8) & 0xFF)) + (0.114 * (rgb & 0xFF));
}
