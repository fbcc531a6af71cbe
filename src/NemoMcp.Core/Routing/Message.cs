using System.Text;

namespace NemoMcp.Core.Routing;

/// <summary>A message prepared for the rules. Words in quotes are hidden: they are content, never a request.</summary>
internal sealed class Message
{
    /// <summary>Stands for a quoted text. No phrase of any rule holds it.</summary>
    public const char Hidden = '\uE000';

    private const string Opening = "\"“「『《`";
    private const string Closing = "\"”」』》`";

    public Message(string text)
    {
        Original = text;
        Plain = Fold(text);
    }

    /// <summary>As it was sent.</summary>
    public string Original { get; }

    /// <summary>Lower case, full-width forms narrowed, apostrophes straight, every quoted text one hidden character.</summary>
    public string Plain { get; }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (QuoteEnd(text, at) is { } end)
            {
                folded.Append(Hidden);
                at = end;
                continue;
            }

            folded.Append(Narrow(text[at]));
        }

        return folded.ToString().ToLowerInvariant();
    }

    /// <summary>Where the quote that opens here closes; null when none opens.</summary>
    public static int? QuoteEnd(string text, int at)
    {
        var kind = Opening.IndexOf(text[at], StringComparison.Ordinal);
        if (kind >= 0 && text.IndexOf(Closing[kind], at + 1) is >= 0 and var end)
        {
            return end;
        }

        // An apostrophe opens a quote only before a word, and closes it only after one: "what's" is no quote.
        return text[at] is '\'' or '‘' && !IsWordBefore(text, at) ? ClosingApostrophe(text, at) : null;
    }

    private static int? ClosingApostrophe(string text, int start)
    {
        for (var at = start + 2; at < text.Length; at++)
        {
            if (text[at] is '\'' or '’' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]) || IsHan(text[at + 1])))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsWordBefore(string text, int at) => at > 0 && char.IsLetterOrDigit(text[at - 1]) && !IsHan(text[at - 1]);

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    private static char Narrow(char c) => c switch
    {
        '’' or '‘' => '\'',
        '\u3000' => ' ',
        // The full-width forms of ASCII; Chinese writers type "１０８０ｐ" and "！" with them.
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };
}
