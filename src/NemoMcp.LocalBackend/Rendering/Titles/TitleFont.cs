namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>The font of titles: found on this machine and put into a render's folder under a fixed name.</summary>
internal static class TitleFont
{
    /// <summary>What filters call it, whatever its real path holds: no path ever enters a filter.</summary>
    public const string FileName = "title-font";

    // Best first: fonts that draw Chinese as well as Latin, then fonts that at least draw Latin.
    private static readonly string[] Names =
    [
        "NotoSansCJK-Bold.ttc", "NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Bold.otf", "NotoSansCJKsc-Regular.otf", "NotoSansSC-Bold.otf", "NotoSansSC-Regular.otf",
        "SourceHanSansSC-Bold.otf", "SourceHanSansCN-Bold.otf", "SourceHanSans.ttc", "wqy-microhei.ttc", "wqy-zenhei.ttc", "DroidSansFallbackFull.ttf",
        "msyhbd.ttc", "msyh.ttc", "simhei.ttf", "Hiragino Sans GB.ttc", "STHeiti Medium.ttc", "PingFang.ttc", "Arial Unicode.ttf",
        "NotoSans-Bold.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans.ttf", "LiberationSans-Bold.ttf", "arialbd.ttf", "Arial Bold.ttf", "Arial.ttf", "Helvetica.ttc",
    ];

    private static readonly Lazy<string?> Found = new(() => FindIn(Folders()));

    /// <summary>The best font in these folders and below; null when none of the known ones is there.</summary>
    public static string? FindIn(IEnumerable<string> folders)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 5, MatchCasing = MatchCasing.CaseInsensitive };

        return folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*t?", options))
            .Select(path => (Path: path, Rank: Array.FindIndex(Names, name => string.Equals(name, Path.GetFileName(path), StringComparison.OrdinalIgnoreCase))))
            .Where(font => font.Rank >= 0)
            .OrderBy(font => font.Rank)
            .Select(font => font.Path)
            .FirstOrDefault();
    }

    /// <summary>Puts the font into the work folder.</summary>
    public static void Place(string workFolder, IEnumerable<string> texts)
    {
        var font = Found.Value ?? throw new RenderRefusedException(
            "A title needs a font and none was found. Install one (Debian and Ubuntu: apt-get install fonts-noto-cjk; macOS and Windows bring their own).");
        var place = Path.Combine(workFolder, FileName);
        File.Delete(place);
        File.Copy(font, place);
        // The copy of a write-protected font would be write-protected too.
        File.SetAttributes(place, FileAttributes.Normal);

        if (!texts.Any(TitleText.IsJapanese))
        {
            FontCollection.PutChineseFirst(place);
        }
    }

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
