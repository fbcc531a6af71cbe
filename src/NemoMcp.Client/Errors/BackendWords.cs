using System.Text;
using System.Text.RegularExpressions;

namespace NemoMcp.Client.Errors;

/// <summary>Makes a stranger's words safe to show: no control or bidi characters, no bearer, bounded.</summary>
internal static partial class BackendWords
{
    private const int MaxReason = 300;

    private const string Hidden = "nmv_usr_…";

    /// <summary>One bounded line; null when nothing is left.</summary>
    public static string? Clean(string? text, int maxLength = MaxReason)
    {
        if (text is null)
        {
            return null;
        }

        // Cut before the costly part: a reason may be a page long.
        var line = Spaces().Replace(Keep(Cut(text, maxLength * 4), lines: false), " ").Trim();
        line = Cut(Bearer().Replace(line, Hidden), maxLength);
        return line.Length is 0 ? null : line;
    }

    /// <summary>A reply for a person: lines stay, its length is the caller's matter.</summary>
    public static string CleanLines(string text) => Bearer().Replace(Keep(text.ReplaceLineEndings("\n"), lines: true), Hidden);

    private static string Keep(string text, bool lines)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (lines && c is '\n' or '\t')
            {
                kept.Append(c);
            }
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                kept.Append(' ');
            }
            else if (!IsBidi(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static bool IsBidi(char c) => c is '\u061C' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    // A backend may quote the token that it refuses, or that it was sent.
    [GeneratedRegex("nmv_usr_[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bearer();
}
