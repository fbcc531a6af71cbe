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
    ];

    public static string? Find(string name) =>
        Named.Where(row => string.Equals(row.English, name, StringComparison.OrdinalIgnoreCase) || row.Chinese == name).Select(row => row.Color).FirstOrDefault();

    public static bool IsColor(string text) => text is ['#', _, _, _, _, _, _] && text.AsSpan(1).ToString().All(char.IsAsciiHexDigit);
}
