using System.Globalization;
using System.Text;

namespace NemoMcp.LocalBackend.Drafts.Words;

/// <summary>Takes characters out of a stranger's text that would act instead of being read: control, direction, private.</summary>
internal static class CleanText
{
    private static readonly Rune Joiner = new('\u200D');

    // Runes: half a surrogate pair comes out as the replacement character, which any writer accepts.
    public static string Of(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsPlain(rune) ? rune.ToString() : " ")).Trim();

    // Format characters hold the bidirectional ones; the joiner is kept, as emoji are made with it.
    private static bool IsPlain(Rune rune) => rune == Joiner
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
