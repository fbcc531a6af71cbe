using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Captions;

/// <summary>
/// Where a list of captions ends: "captions: Hello; World. Make it vertical". What comes after the end of a sentence, a new line or a
/// "then" is a wish if all of it can be done as one; what merely stands in the list as one more caption may be either, which is told.
/// </summary>
/// <param name="Message">The message with the wishes before its captions.</param>
/// <param name="Doubtful">The last of the captions, where it could be a wish.</param>
internal sealed record CaptionTail(string Message, string? Doubtful)
{
    public static CaptionTail Of(string message, Predicate<string> isWish)
    {
        var text = message.ReplaceLineEndings("\n");
        if (Captioning.Of(message) is not { Body: { } body, IsListed: true } || !text.EndsWith(body, StringComparison.Ordinal))
        {
            return new(message, null);
        }

        var head = text[..^body.Length];
        foreach (var end in Ends.Matches(body).Where(end => !Quotations.Covers(body, end.Index)))
        {
            var tail = body[(end.Index + end.Length)..].Trim();
            if (tail.Length > 0 && !Bullet.IsMatch(tail) && isWish(tail))
            {
                return IsEnd(end, body) ? new($"{tail.TrimEnd('.', '。', ';', '；')}; {head}{body[..end.Index]}", null) : new(message, tail);
            }
        }

        return new(message, null);
    }

    // Lines may be the captions themselves, unless those were set apart by other signs.
    private static bool IsEnd(Match end, string body) =>
        end.Groups["end"].Success || (end.Groups["line"].Success && body.AsSpan(0, end.Index).IndexOfAny(';', '；') >= 0);

    // Whoever marks the lines has said which they are.
    private static readonly Regex Bullet = Spoken.Pattern(@"^([-*•–]|[0-9]+[.)、])\s");

    private static readonly Regex Ends = Spoken.Pattern(@"(?<end>[.!?]+\s+|[。！？]\s*|[,;]?\s+(and\s+)?then\b|[，；]\s*(然后|接着|再)(?=\S))|(?<line>\n)|[;；,，、]\s*");
}
