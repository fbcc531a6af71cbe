using System.Globalization;
using System.Text;

namespace NemoMcp.Protocol;

/// <summary>Cleans text that strangers wrote: backend replies, file names, drafts.</summary>
public static class ForeignText
{
    /// <summary>
    /// Takes out control, bidirectional and other format characters (line breaks become spaces unless kept) and cuts at
    /// <paramref name="maxLength"/> without splitting a character.
    /// </summary>
    public static string Clean(string? text, int maxLength, bool keepLines = false)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            var kept = Keep(rune, keepLines);
            if (clean.Length + kept.Utf16SequenceLength > maxLength)
            {
                break;
            }

            if (kept.Value != 0)
            {
                clean.Append(kept.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    private static Rune Keep(Rune rune, bool keepLines) => rune.Value switch
    {
        '\n' => new Rune(keepLines ? '\n' : ' '),
        '\r' => keepLines ? default : new Rune(' '),
        '\t' or 0x2028 or 0x2029 => new Rune(' '),
        // Zero-width joiner and variation selector hold emoji together.
        0x200D or 0xFE0F => rune,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            ? default
            : rune,
    };
}
