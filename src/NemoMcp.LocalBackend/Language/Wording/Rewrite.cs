using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;
namespace NemoMcp.LocalBackend.Language.Wording;

/// <summary>Other words for the same: what they look like, and the words that rules know.</summary>
internal sealed record Rewrite(Regex From, string To)
{
    public static Rewrite Of(string from, string to) => new(Spoken.Pattern(from), to);

    /// <summary>A text after every one of them in turn.</summary>
    public static string Apply(IReadOnlyList<Rewrite> all, string text) =>
        all.Aggregate(text, (current, next) => next.In(current) is var changed && changed != current ? Spaces.Replace(changed, " ").Trim(' ', ',') : current);

    private string In(string text)
    {
        try
        {
            return From.Replace(text, To);
        }
        catch (RegexMatchTimeoutException)
        {
            // In its own words it is understood or told.
            return text;
        }
    }

    private static readonly Regex Spaces = Spoken.Pattern(@"\s+");
}
