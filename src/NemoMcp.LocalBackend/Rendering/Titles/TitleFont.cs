using System.Collections.Concurrent;
using System.Text;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>The font of titles: found on this machine and put into a render's folder under a fixed name.</summary>
internal static class TitleFont
{
    private const string FileName = "title-font";

    // Same file, other face: see FontCollection.
    private const string JapaneseFileName = "title-font-ja";

    // Letters that fonts for Chinese often lack, from Polish to Arabic: the font is chosen by what it has.
    private const string OtherFileName = "title-font-other";

    // Thin letters.
    private const string Regular = "-regular";

    // Best first: fonts that draw Chinese as well as Latin, then fonts that at least draw Latin.
    private static readonly string[] Names =
    [
        "NotoSansCJK-Bold.ttc", "NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Bold.otf", "NotoSansCJKsc-Regular.otf", "NotoSansSC-Bold.otf", "NotoSansSC-Regular.otf",
        "SourceHanSansSC-Bold.otf", "SourceHanSansCN-Bold.otf", "SourceHanSans.ttc", "wqy-microhei.ttc", "wqy-zenhei.ttc", "DroidSansFallbackFull.ttf",
        "msyhbd.ttc", "msyh.ttc", "simhei.ttf", "Hiragino Sans GB.ttc", "STHeiti Medium.ttc", "PingFang.ttc", "Arial Unicode.ttf",
        "NotoSans-Bold.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans.ttf", "LiberationSans-Bold.ttf", "arialbd.ttf", "Arial Bold.ttf", "Arial.ttf", "Helvetica.ttc",
    ];

    private static readonly Lazy<IReadOnlyList<string>> Found = new(() => FindIn(Folders()));

    private static readonly ConcurrentDictionary<string, FontLetters?> Letters = new(StringComparer.Ordinal);

    /// <summary>The known fonts in these folders and below, the best first.</summary>
    public static IReadOnlyList<string> FindIn(IEnumerable<string> folders)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 5, MatchCasing = MatchCasing.CaseInsensitive };

        return [.. folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*t?", options))
            .Select(path => (Path: path, Rank: Array.FindIndex(Names, name => string.Equals(name, Path.GetFileName(path), StringComparison.OrdinalIgnoreCase))))
            .Where(font => font.Rank >= 0)
            .OrderBy(font => font.Rank)
            .Select(font => font.Path)];
    }

    /// <summary>What filters call the font for a text, whatever its real path holds: no path ever enters a filter.</summary>
    public static string NameFor(string text, bool isRegular) =>
        (TitleText.IsJapanese(text) ? JapaneseFileName : IsOther(text) ? OtherFileName : FileName) + (isRegular ? Regular : "");

    /// <summary>Letters beyond Latin-1 and Chinese.</summary>
    public static bool IsOther(string text) => text.EnumerateRunes().Any(letter => letter.Value > 0xFF && !LetterWidth.IsWide(letter) && letter.Value is not (>= 0x2000 and <= 0x206F));

    /// <summary>The letters that the best font for this text lacks; none where no font is known, for then the render says so.</summary>
    public static string Missing(string text) => FontFor(text, isRegular: false) is { } font ? Missing(text, font) : "";

    /// <summary>Puts the fonts of these lines into the work folder.</summary>
    public static void Place(string workFolder, IEnumerable<TitleLine> lines)
    {
        foreach (var name in lines.Select(line => line.Font).Distinct(StringComparer.Ordinal))
        {
            var text = string.Concat(lines.Where(line => line.Font == name).Select(line => line.Text));
            var font = FontFor(text, name.EndsWith(Regular, StringComparison.Ordinal)) ?? throw new RenderRefusedException(
                "A title needs a font and none was found. Install one (Debian and Ubuntu: apt-get install fonts-noto-cjk; macOS and Windows bring their own).");
            var place = Path.Combine(workFolder, name);
            File.Copy(font, place, overwrite: true);
            // The copy of a write-protected font would be write-protected too.
            File.SetAttributes(place, FileAttributes.Normal);

            if (!name.StartsWith(JapaneseFileName, StringComparison.Ordinal))
            {
                FontCollection.PutChineseFirst(place);
            }
        }
    }

    /// <summary>Takes the fonts away again: each is some 20 MB.</summary>
    public static void Remove(string workFolder)
    {
        foreach (var name in new[] { FileName, JapaneseFileName, OtherFileName })
        {
            File.Delete(Path.Combine(workFolder, name));
            File.Delete(Path.Combine(workFolder, name + Regular));
        }
    }

    // Letters before weight: a box says nothing, however thin.
    private static string? FontFor(string text, bool isRegular) =>
        Found.Value.OrderBy(font => isRegular && IsBold(font)).MinBy(font => Missing(text, font).Length);

    private static bool IsBold(string font) => Path.GetFileName(font) is var name && (name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || name.Contains("bd", StringComparison.OrdinalIgnoreCase));

    private static string Missing(string text, string font) => Letters.GetOrAdd(font, FontLetters.Read) is { } letters
        ? string.Concat(text.EnumerateRunes().Where(letter => !Rune.IsWhiteSpace(letter) && !letters.Has(letter)).Distinct())
        : "";

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        return OperatingSystem.IsWindows()
            ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts")]
            : OperatingSystem.IsMacOS()
                ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
                : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts")];
    }
}
