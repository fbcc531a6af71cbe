using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>A time or an amount that comes after the wish that it belongs to: "one second should do", "say one and a half times".</summary>
internal static class TrailingValues
{
    /// <summary>The wish and its value in one part, in the forms that people use; none where the second part is more than a value.</summary>
    public static IReadOnlyList<string> Join(string wish, string value)
    {
        if (Alone.Match(value) is not { Success: true } match)
        {
            return [];
        }

        var kind = match.Groups["v"].Value[1];
        // After "title 'Plaza', 15 seconds" nobody knows whose time it is.
        var isBareTime = kind is 'd' && match.Groups["lead"].Length is 0 && match.Groups["tail"].Length is 0 && !Lasting.IsMatch(wish);
        if (isBareTime || wish.Contains($"<{kind}:", StringComparison.Ordinal) || (kind is 'd' && Ranged.IsMatch(wish)))
        {
            return [];
        }

        var words = match.Groups["v"].Value + match.Groups["of"].Value;
        // "Fade out at the end, two seconds should do".
        var end = End.Match(wish) is { Success: true } found ? found.Value : "";
        var head = wish[..^end.Length];
        return kind is 'd' ? [$"{head} for {words}{end}", $"{head} over {words}{end}", $"{head} to {words}{end}"] : [$"{head} to {words}{end}", $"{head} at {words}{end}", $"{head} by {words}{end}", $"{head} {words}{end}"];
    }

    private static readonly Regex End = Spoken.Pattern(" (at|in|near) the (very )?(end|start|beginning|close|opening)( of (it|the (film|video|clip)))?$");

    // What has no length but this one.
    private static readonly Regex Lasting = Spoken.Pattern(@"^[^<]*\b(freez(e|ing)|hold|linger|pause|fad(e|ing)s?|cross-?fad(e|ing)|dissolv(e|ing)|from black|to black)\b[^<]*$");
    private static readonly Regex Ranged = Spoken.Pattern("<[rco]:");

    private static readonly Regex Alone = Spoken.Pattern(@"^(?<lead>((say|maybe|perhaps|like|about|around|roughly|something like|somewhere around|just|only|at|by|to|for|over|let's say|i'd say|i would say|i guess|i think|probably|approximately|nearly|almost)[ ,]*)*)(?<v><[dpx]:[0-9]+>)"
        + @"(?<of>( (of (the |its )*(original |full )?(volume|width|size|speed|picture|screen|frame)|wide|volume|opacity|opaque|transparent|speed|each))*)"
        + @"(?<tail>( or so| ish| please| maybe| long| tops| max| at most)*( (is|are|would be|should be|will be|'s) (more than )?(enough|plenty|fine|ok|okay|good|sufficient|great|perfect|about right|right|lovely)| (should|will|would|ought to) (do|suffice|be (enough|plenty|fine|good|great|right)))?( please)?)$");
}
