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
    public const string English = "white|black|red|orange|yellow|green|blue|purple|pink|gold(en)?|cyan|brown|gr[ae]y|#[0-9a-f]{6}";

    public const string Chinese = "[白黑红橙黄绿蓝紫粉金青棕灰]";

    public static string? Find(string name) => IsColor(name) ? name.ToUpperInvariant() : Named.Where(row => Is(row, name)).Select(row => row.Color).FirstOrDefault();

    /// <summary>A colour as people say it; its digits where it has no name.</summary>
    public static Phrase Words(string color) =>
        Named.Where(row => row.Color == color).Select(row => new Phrase(row.English, row.Chinese + "色")).FirstOrDefault() ?? new(color, color);

    private static bool Is((string English, string Chinese, string Color) row, string name) =>
        row.Chinese == name || string.Equals(row.English, name, StringComparison.OrdinalIgnoreCase) || string.Equals(row.English + "en", name, StringComparison.OrdinalIgnoreCase);

    public static bool IsColor(string text) => text is ['#', _, _, _, _, _, _] && text.AsSpan(1).ToString().All(char.IsAsciiHexDigit);
}
