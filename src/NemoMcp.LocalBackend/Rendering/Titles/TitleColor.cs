using System.Globalization;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>A title's colour and the rim that sets it off; anything but <c>#RRGGBB</c> becomes white.</summary>
public sealed record TitleColor(string Fill, string Rim)
{
    /// <summary>Dark enough for white letters, and the picture is still seen.</summary>
    internal const string Bar = "0x000000@0.55";

    /// <summary>A bar's colour as ffmpeg writes it.</summary>
    internal static string BarOf(string? color) => Read(color) is { } rgb ? Words(rgb) : Bar;

    private const string White = "0xFFFFFF";
    private const string Black = "0x000000";

    /// <summary>Without a <paramref name="rim"/> of its own the shade that is the letters' opposite.</summary>
    public static TitleColor Of(string? text, string? rim = null)
    {
        var fill = Read(text) ?? 0xFFFFFF;
        return new TitleColor(Words(fill), rim is not null && Read(rim) is { } named ? Words(named) : Luma(fill) > 90 ? Black : White);
    }

    private static int? Read(string? text) =>
        text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb) ? rgb : null;

    private static string Words(int rgb) => string.Create(CultureInfo.InvariantCulture, $"0x{rgb:X6}");

    private static double Luma(int rgb) => (0.299 * (rgb >> 16)) + (0.587 * ((rgb >> 8) & 0xFF)) + (0.114 * (rgb & 0xFF));
}
