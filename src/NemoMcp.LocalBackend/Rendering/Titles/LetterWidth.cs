using System.Globalization;
using System.Text;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>How wide a letter is, in em: an estimate on the safe side for a bold sans-serif font.</summary>
internal static class LetterWidth
{
    public static double Of(string text) => text.EnumerateRunes().Sum(Of);

    public static double Of(Rune rune) => rune.Value switch
    {
        ' ' => 0.28,
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '!' or '\'' or '|' => 0.34,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or '&' => 0.95,
        >= 'A' and <= 'Z' => 0.7,
        _ when IsWide(rune) => 1,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ => 0.6,
    };

    /// <summary>Chinese, Japanese and Korean letters and their punctuation: a line may end after each.</summary>
    public static bool IsWide(Rune rune) => rune.Value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or
        (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
