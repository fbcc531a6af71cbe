using System.Text;

namespace NemoMcp.LocalBackend.Rendering.Titles;

/// <summary>Breaks a text into lines: Latin between words, Chinese between letters.</summary>
internal static class TitleWrap
{
    // These never begin a line.
    private const string Closing = "，。！？、；：）》」』】”’…,.!?;:)";

    public static IReadOnlyList<string> Wrap(string text, double widthInEm)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        double width = 0;

        foreach (var word in Words(text).SelectMany(word => Pieces(word, widthInEm)))
        {
            var wordWidth = LetterWidth.Of(word);

            if (width + LetterWidth.Of(word.TrimEnd()) > widthInEm && line.Length > 0 && !Closing.Contains(word[0], StringComparison.Ordinal))
            {
                lines.Add(line.ToString().Trim());
                line.Clear();
                width = 0;
            }

            line.Append(word);
            width += wordWidth;
        }

        lines.Add(line.ToString().Trim());
        return [.. lines.Where(finished => finished.Length > 0)];
    }

    /// <summary>The width of the longest word that should stay in one piece.</summary>
    public static double WidestWord(string text) => Words(text).Select(word => LetterWidth.Of(word.TrimEnd())).DefaultIfEmpty(0).Max();

    /// <summary>Words with the space that follows them; every wide letter is a word.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();

        foreach (var rune in text.EnumerateRunes())
        {
            var wide = LetterWidth.IsWide(rune);

            if (wide && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(rune);

            if (wide || rune.Value == ' ')
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    /// <summary>A word wider than a whole line is cut where the line ends.</summary>
    private static IEnumerable<string> Pieces(string word, double widthInEm)
    {
        var piece = new StringBuilder();
        double width = 0;

        foreach (var rune in word.EnumerateRunes())
        {
            var letter = LetterWidth.Of(rune);

            if (width + letter > widthInEm && piece.Length > 0 && rune.Value != ' ')
            {
                yield return piece.ToString();
                piece.Clear();
                width = 0;
            }

            piece.Append(rune);
            width += letter;
        }

        yield return piece.ToString();
    }
}
