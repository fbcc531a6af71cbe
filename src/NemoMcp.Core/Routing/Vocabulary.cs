using System.Globalization;

namespace NemoMcp.Core.Routing;

/// <summary>
/// The phrases that a request may be made of, and nothing else. A message is a request only if it can be read from its first
/// to its last word with them: one unknown word, and it is an edit.
/// </summary>
internal sealed class Vocabulary
{
    // Between phrases anything goes that is not a word.
    private const string Gaps = " \t\r\n.,!?;:~…。，！？；：、-–—*_()[]";

    private readonly ILookup<char, (string Phrase, WordRole Role)> phrases;

    /// <summary>Groups of phrases with a bar between them; of two equal phrases the first counts.</summary>
    public Vocabulary(params (WordRole Role, string Phrases)[] groups) =>
        phrases = groups
            .SelectMany(group => group.Phrases.Split('|').Select(phrase => (Phrase: phrase, group.Role)))
            // The longest first: "send me the video" before "send".
            .OrderByDescending(entry => entry.Phrase.Length)
            .ToLookup(entry => entry.Phrase[0]);

    /// <summary>The phrases of a text in order; null when something in it is none of them.</summary>
    public IReadOnlyList<(WordRole Role, string Phrase)>? Read(string text)
    {
        var found = new List<(WordRole, string)>();
        for (var at = 0; at < text.Length;)
        {
            if (IsGap(text[at]))
            {
                at++;
            }
            else if (PhraseAt(text, at) is { } entry)
            {
                found.Add((entry.Role, text.Substring(at, entry.Length)));
                at += entry.Length;
            }
            else
            {
                return null;
            }
        }

        return found;
    }

    // Pictures that people add to a message are no words either.
    private static bool IsGap(char c) =>
        Gaps.Contains(c, StringComparison.Ordinal) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark;

    private (WordRole Role, int Length)? PhraseAt(string text, int at)
    {
        if (SizeText.LengthAt(text, at) is { } size)
        {
            return (WordRole.Resolution, size);
        }

        foreach (var (phrase, role) in phrases[text[at]])
        {
            if (string.CompareOrdinal(text, at, phrase, 0, phrase.Length) == 0 && IsBoundary(text, at) && IsBoundary(text, at + phrase.Length))
            {
                return (role, phrase.Length);
            }
        }

        return null;
    }

    // "export" must not be found in "exporter" or "re-export"; Chinese has no spaces, so there every place is one.
    private static bool IsBoundary(string text, int at) =>
        at == 0 || at == text.Length || !IsWord(text[at - 1]) || !IsWord(text[at]);

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '\'' or '_';
}
