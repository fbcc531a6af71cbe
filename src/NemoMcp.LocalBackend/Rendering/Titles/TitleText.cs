using System.Globalization;
using System.Text;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>Makes a stranger's text fit to be drawn: bounded, without what no font draws.</summary>
internal static class TitleText
{
    // More does not fit on a picture in a size that can be read.
    private const int Longest = 300;

    /// <summary>The paragraphs, without empty ones.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(Clean)
            .Where(paragraph => paragraph.Length > 0),
    ];

    public static bool IsJapanese(string text) =>
        // Kana: the two alphabets that only Japanese uses.
        text.Any(letter => letter is >= '\u3041' and <= '\u30FF');

    /// <summary>The pictures in colour that are left away.</summary>
    public static string Emoji(string text) => string.Concat(text.EnumerateRunes().Where(IsEmoji));

    private static string Clean(string paragraph)
    {
        var clean = new StringBuilder();

        foreach (var rune in paragraph.EnumerateRunes().Take(Longest).Where(rune => !IsDropped(rune)))
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                clean.Append(rune);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().Trim();
    }

    private static bool IsDropped(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value != '\t',
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => true,
        _ => IsEmoji(rune) || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF),
    };

    // Pictures in colour: ffmpeg would draw an empty box for each.
    private static bool IsEmoji(Rune rune) => rune.Value is >= 0x1F000 and <= 0x1FAFF;
}
