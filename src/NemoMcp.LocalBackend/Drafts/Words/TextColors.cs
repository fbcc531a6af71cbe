using System.Globalization;

namespace NemoMcp.LocalBackend.Drafts.Words;

/// <summary>Colours by name, English and Chinese side by side.</summary>
internal static class TextColors
{
    private static readonly (string English, string Chinese, string Color)[] Named =
    [
        ("white", "白", "#FFFFFF"),
        ("black", "黑", "#000000"),
        ("red", "红", "#FF3B30"),
        ("orange", "橙", "#FF9500"),
        ("yellow", "黄", "#FFCC00"),
        ("green", "绿", "#34C759"),
        ("blue", "蓝", "#007AFF"),
        ("purple", "紫", "#AF52DE"),
        ("pink", "粉", "#FF2D92"),
        ("gold", "金", "#FFD700"),
        ("cyan", "青", "#32ADE6"),
        ("brown", "棕", "#A2845E"),
        ("grey", "灰", "#8E8E93"),
        ("gray", "灰", "#8E8E93"),
    ];

    /// <summary>The names in a pattern, and a colour as six digits.</summary>
    public const string English = "((light|pale|dark|deep)[ -])?(white|black|red|orange|yellow|green|blue|purple|pink|gold(en)?|cyan|brown|gr[ae]y)|#[0-9a-f]{6}";

    public const string Chinese = "[浅淡深暗]?[白黑红橙黄绿蓝紫粉金青棕灰]";

    public static string? Find(string name) => IsColor(name) ? name.ToUpperInvariant() : Shade(name) ?? Plain(name);

    /// <summary>From this <see cref="Luma"/> on white letters are hard to read.</summary>
    public const double LightFrom = 170;

    /// <summary>How light it looks, from 0 to 255.</summary>
    public static double Luma(string color)
    {
        var (red, green, blue) = Read(color);
        return (0.299 * red) + (0.587 * green) + (0.114 * blue);
    }

    private static string? Plain(string name) => Named.Where(row => Is(row, name)).Select(row => row.Color).FirstOrDefault();

    // Half of the way to white or to black.
    private static string? Shade(string name)
    {
        var isLight = Array.Exists(LightWords, word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        var shade = (isLight ? LightWords : DarkWords).FirstOrDefault(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        if (shade is null || Plain(name[shade.Length..].TrimStart(' ', '-')) is not { } color)
        {
            return null;
        }

        var towards = isLight ? 255 : 0;
        var (red, green, blue) = Read(color);
        return string.Create(CultureInfo.InvariantCulture, $"#{(red + towards) / 2:X2}{(green + towards) / 2:X2}{(blue + towards) / 2:X2}");
    }

    private static (int Red, int Green, int Blue) Read(string color)
    {
        var rgb = int.Parse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (rgb >> 16, (rgb >> 8) & 0xFF, rgb & 0xFF);
    }

    private static readonly string[] LightWords = ["light", "pale", "浅", "淡"];

    private static readonly string[] DarkWords = ["dark", "deep", "深", "暗"];

    /// <summary>A colour as people say it; its digits where it has no name.</summary>
    public static Phrase Words(string color) =>
        Named.Where(row => row.Color == color).Select(row => new Phrase(row.English, row.Chinese + "色"))
            .Concat(Named.Where(row => Shade("light " + row.English) == color).Select(row => new Phrase("light " + row.English, $"浅{row.Chinese}色")))
            .Concat(Named.Where(row => Shade("dark " + row.English) == color).Select(row => new Phrase("dark " + row.English, $"深{row.Chinese}色")))
            .FirstOrDefault() ?? new(color, color);

    private static bool Is((string English, string Chinese, string Color) row, string name) =>
        row.Chinese == name || string.Equals(row.English, name, StringComparison.OrdinalIgnoreCase) || string.Equals(row.English + "en", name, StringComparison.OrdinalIgnoreCase);

    public static bool IsColor(string text) => text is ['#', _, _, _, _, _, _] && text.AsSpan(1).ToString().All(char.IsAsciiHexDigit);
}
