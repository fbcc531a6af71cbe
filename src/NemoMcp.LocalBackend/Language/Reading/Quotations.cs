using System.Text;

namespace NemoMcp.LocalBackend.Language.Reading;

/// <summary>Takes quotations out of a sentence before anything else looks at it: what is quoted is never a command.</summary>
internal static class Quotations
{
    private const string Openers = "“‘「『《«\"'＂";
    private const string Closers = "”’」』》»\"'＂";

    public static string Take(string text, TokenTable tokens, Func<string, bool> isFile)
    {
        var result = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var end = EndOf(text, index);
            if (end < 0)
            {
                // The marks of tokens must not be forged, and other forms of these become plain ones later.
                result.Append(text[index] is '<' or '>' or '＜' or '＞' or '﹤' or '﹥' ? ' ' : text[index]);
                continue;
            }

            // A title is told and kept as one line.
            var quotation = text[index..(end + 1)].Replace('\n', ' ');
            var words = quotation[1..^1].Trim();
            result.Append(' ').Append(tokens.Add(isFile(words) ? 'f' : 'q', new(quotation, Words: words))).Append(' ');
            index = end;
        }

        return result.ToString();
    }

    /// <summary>Whether a place lies inside of a quotation.</summary>
    public static bool Covers(string text, int place)
    {
        for (var index = 0; index < place; index++)
        {
            var end = EndOf(text, index);
            if (end >= place)
            {
                return true;
            }

            index = Math.Max(index, end);
        }

        return false;
    }

    private static int EndOf(string text, int start)
    {
        var kind = Openers.IndexOf(text[start], StringComparison.Ordinal);
        if (kind < 0 || (IsApostropheLike(text[start]) && start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
        {
            return -1;
        }

        for (var end = start + 2; end < text.Length; end++)
        {
            // don't, it's: an apostrophe has a letter behind it, a closing quote has not.
            var closes = text[end] == Closers[kind]
                && !(IsApostropheLike(text[end]) && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]));
            if (closes)
            {
                return end;
            }
        }

        return -1;
    }

    private static bool IsApostropheLike(char character) => character is '\'' or '’' or '‘';
}
