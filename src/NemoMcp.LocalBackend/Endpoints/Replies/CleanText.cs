using System.Globalization;
using System.Text;

namespace NemoMcp.LocalBackend.Endpoints.Replies;

/// <summary>Names that strangers give: no control characters, no direction marks, no folders, no more than fits on a line.</summary>
internal static class CleanText
{
    private const int MaxNameLength = 120;

    /// <summary>A file's name without any path; <paramref name="otherwise"/> when nothing is left.</summary>
    public static string FileName(string? name, string otherwise)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        return Name(last, MaxNameLength, otherwise).TrimStart('.') is { Length: > 0 } clean ? clean : otherwise;
    }

    public static string Name(string? text, int maxLength, string otherwise)
    {
        var kept = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            // Format characters (Cf) hold the marks that turn the direction of the text around them.
            var invisible = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
            if (!invisible && kept.Length + rune.Utf16SequenceLength <= maxLength)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString().Trim() is { Length: > 0 } clean ? clean : otherwise;
    }
}
