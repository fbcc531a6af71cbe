using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Context;

/// <summary>
/// What "it", "that" and "there" are in a wish after a part that asked for nothing: "the logo's covering his face, shove it over to the
/// upper left", "nothing happens past 0:04, so stop it there".
/// </summary>
internal static class EnglishTopic
{
    /// <summary>The wish with the thing of the part before in the place of its pronoun; none where there is no pronoun or no thing.</summary>
    public static IEnumerable<string> Of(string said, string wish)
    {
        if (There.Match(wish) is { Success: true } there && PlaceIn(said) is { } place)
        {
            yield return Replaced(wish, there, place);
        }

        if (Amount.Match(wish) is { Success: true } amount && ThingIn(said) is "the music")
        {
            yield return $"set the music volume to {amount.Groups["p"].Value}";
        }

        if (It.Match(wish) is { Success: true } it && ThingIn(said) is { } thing)
        {
            yield return Replaced(wish, it, thing);
        }
    }

    /// <summary>Whether a part names something that a pronoun in the next one may be.</summary>
    public static bool NamesOne(string said) => !Left.IsMatch(said) && (ThingIn(said) is not null || PlaceIn(said) is not null);

    /// <summary>"We're publishing this as a podcast, get the loudness where it should be": null where no place to be heard was named.</summary>
    public static string? Loudness(string said, string wish) =>
        RightLoudness.IsMatch(wish) && Outlets.Matches(said) is [.., var outlet] ? $"make the loudness right for {outlet.Value}" : null;

    /// <summary>What puts a complaint right that has one remedy only; the piece that a cut left; a title called something else.</summary>
    public static IEnumerable<string> Continued(string before, string text, TokenTable tokens)
    {
        if (Overturned.IsMatch(before) && TurnBack.IsMatch(text))
        {
            yield return "rotate it by 180 degrees";
        }

        if (Loud.IsMatch(before) && Even.IsMatch(text))
        {
            yield return "normalise the audio";
        }

        if (Titled.IsMatch(before) && Called.Match(text) is { Success: true } called)
        {
            yield return $"change the title to {called.Groups["q"].Value}";
        }

        if (InThree.IsMatch(before) && Middle.IsMatch(text))
        {
            yield return "delete the second clip";
        }

        if (SplitAt.IsMatch(before) && Half.Match(text) is { Success: true } half && tokens[half.Groups["h"].Value] is { B: 2 } portion)
        {
            yield return portion.A is 1 ? "delete the first clip" : "delete the last clip";
        }
    }

    /// <summary>"Scrap that", with nothing said before it: the last change.</summary>
    public static bool TakesAllBack(string text) => TakeBack.IsMatch(text);

    /// <summary>Whether a pronoun in a wish is a title, a logo, a card or the like that was named before.</summary>
    public static bool IsOfOneThing(string said, string wish) => It.IsMatch(wish) && Things.Matches(said) is [.., var thing] && Kinds.Any(kind => kind.Name.Length > 0 && thing.Groups[kind.Group].Success);

    private static string Replaced(string text, Match match, string by) => $"{text[..match.Index]}{by}{text[(match.Index + match.Length)..]}";

    private static string? PlaceIn(string said) =>
        Moments.Matches(said) is [.., var moment] ? $"at {moment.Groups["c"].Value}"
        : Sides.Matches(said) is [.., var side] ? $"on the {side.Groups["side"].Value}"
        : null;

    private static string? ThingIn(string said) => Things.Matches(said) is [.., var thing] ? Name(thing) : null;

    private static string Name(Match thing)
    {
        var kind = Kinds.FirstOrDefault(kind => thing.Groups[kind.Group].Success);
        return kind.Group switch
        {
            null => thing.Value,
            "title" when thing.Groups["q"].Success => $"the title {thing.Groups["q"].Value}",
            "clip" => $"the {(thing.Groups["n"].Value is "opening" ? "first" : thing.Groups["n"].Value is "final" or "closing" ? "last" : thing.Groups["n"].Value)} clip",
            "edge" => $"the {(First.IsMatch(thing.Value) ? "first" : "last")} {thing.Groups["d"].Value}",
            "after" => $"everything {thing.Groups["side"].Value} {thing.Groups["c"].Value}",
            _ => kind.Name,
        };
    }

    private static readonly (string Group, string Name)[] Kinds =
    [
        ("title", "that title"), ("text", "that text"), ("captions", "the captions"), ("third", "the lower third"), ("logo", "the logo"), ("window", "the picture in picture"),
        ("intro", "the intro"), ("outro", "the outro"), ("music", "the music"), ("crossfades", "the crossfades"), ("look", "the vignette"), ("blur", "the blur"), ("clip", ""), ("edge", ""), ("after", ""),
    ];

    private static readonly Regex Things = Spoken.Pattern(
        @"\b(?<intro>(intro|opening|title|starting|first|text) ?(cards?|screens?|slides?)|intros?)\b|\b(?<outro>(outro|end|ending|closing|final|last) ?(cards?|screens?|slides?)|outros?)\b"
        + @"|\b(?<title>(titles?|headings?|headlines?)( (saying )?(?<q><q:[0-9]+>))?)(?='s\b|\b|$)|\b(?<text>text)\b|\b(?<captions>captions?|subtitles?|subs)\b|\b(?<third>lower thirds?|name ?(tag|strip|bar|badge|plate)s?)\b"
        + @"|\b(?<logo>logos?|watermarks?)\b|\b(?<window>picture[- ]in[- ]picture|(little|small) window|inset)\b"
        + @"|\b(?<music>(background )?music|songs?|tunes?|soundtrack|melody|bgm)\b|\b(?<crossfades>cross-?fades?|dissolves?|cross-?dissolves?)\b|\b(?<look>vignette)\b|\b(?<blur>blur)\b"
        + @"|\b(the |my )?(?<n>first|second|third|fourth|fifth|last|final|opening|closing) (?<clip>clip|shot|scene|video|one|piece|part|photo|take)\b"
        + @"|\b(the )?(very )?(?<edge>(first|last|final|opening|closing|ending|initial) (?<d><d:[0-9]+>))|\b(?<after>(whatever|everything|anything|what|all|stuff)( that)?( comes| is| happens| goes on)* (?<side>after|before|past|beyond) (?<c><[cd]:[0-9]+>))|<f:[0-9]+>|<r:[0-9]+>");

    private const string Please = "^(and |so |then |please |can you |could you |just |maybe )*";
    private const string TakeAway = "(remove|delete|drop|lose|bin|ditch|scrap|chuck|toss|trash|get rid of|throw (away|out)|discard|cut)( (out|away))?";
    private static readonly Regex Overturned = Spoken.Pattern(@"\b(upside[- ]?down|(standing |hanging )?on (his|her|their|its|my|our|your) heads?|heads? (first|down|downwards)|(the )?wrong way up|feet in the air|hanging from the ceiling|sky is (at|on) the bottom)\b");
    private static readonly Regex TurnBack = Spoken.Pattern(Please + @"(flip|turn|spin|rotate|put|get|set|tip|make|swing|straighten|right)( (it|that|this|them|the (picture|video|film|image|whole thing)))?( (round|around|over|back|upright|right|straight|up|out|the right way (up|round)|the other way (up|round)|(by )?(180|half a turn)( degrees?|°)?))*( please)?$");
    private static readonly Regex Loud = Spoken.Pattern(@"\b(loud|quiet|volume|levels?|sound|audio|voices?)\b");
    private static readonly Regex Even = Spoken.Pattern(Please + @"((even|level|balance|smooth) (it|that|them|things|everything|this)( all)?( out)?|(even|level|balance|smooth) out (it|that|them|things|everything)|make (it|them|everything) (all )?(the same|equally|one) (volume|loud|loudness|level)( throughout)?)( please)?$");
    private static readonly Regex Titled = Spoken.Pattern(@"\b(titles?|heading|headline)\b");
    private static readonly Regex Called = Spoken.Pattern(Please + @"((call|name|rename|label) (it|that|the title)( to| as)?|(it|that) (should|must|ought to|has to) (be|say|read)|make (it|that)( say| read)?|say|put) (?<q><q:[0-9]+>)( instead)?( please)?$");
    private static readonly Regex InThree = Spoken.Pattern(@"\b(split|divide|cut|chop|break|slice|carve|separate)\b.*\b(three|3)\b");
    private static readonly Regex Middle = Spoken.Pattern(Please + TakeAway + " the (middle|central) (one|part|piece|chunk|clip|bit|third|section|segment)$");
    private static readonly Regex SplitAt = Spoken.Pattern(@"\b(split|cut|chop|slice|divide)\b[^;]*<[cd]:[0-9]+>");
    private static readonly Regex Half = Spoken.Pattern(Please + TakeAway + " (the )?<h:(?<h>[0-9]+)>$");
    private static readonly Regex TakeBack = Spoken.Pattern("^(no |nah |please |oh |actually |hmm )*(scrap|forget|lose|bin|ditch) (that|this)( (last )?(one|bit|change|edit|thing|idea))?( again)?$");
    private static readonly Regex Left = Spoken.Pattern(@"^(please |but |and |so |then )*(leave|keep|don't touch|if|unless|when|whenever|in case|once|provided|assuming|should)\b|\b(untouched|unchanged|as (it|they) (is|are)|alone)\b");
    private static readonly Regex RightLoudness = Spoken.Pattern(@"^(please |so |and |can you |could you |just )*(get|bring|put|set|make|have) (the |its )?(loudness|volume|levels?|sound( levels?)?|audio( levels?)?) (to )?(where (it|they|that) (should|ought to|needs? to|has to|have to|must) be|right|correct|up to standard|to (their|the) standard)( for (it|that|this|them))?( please)?$");
    private static readonly Regex Outlets = Spoken.Pattern(@"\b(podcast|youtube( shorts)?|tik ?tok|reels|instagram|facebook|spotify|vimeo|bilibili|tv|television|broadcast|radio)\b");
    private static readonly Regex First = Spoken.Pattern("first|opening|initial");

    // An object: "shove it over", and not "it's too dark" or "so it fits".
    private static readonly Regex It = Spoken.Pattern(@"(?<=^[^<]*[a-z] )(?<!\b(so|and|that|if|when|because|as|but|where|until|while|since|than|like|think|hope|how|what|is|was|whether) )(it|them|that one|this one)\b(?!'| (is|are|was|were|should|must|can|could|would|needs?|has|looks?|feels?|sounds?|fits?)\b)"
        + @"|(?<=^[^<]*[a-z] )(that|this)(?=$| (out|away|off|down|up|over|to|in|into|on|at|a (bit|little|touch)|please|again|now)\b)");

    private static readonly Regex Amount = Spoken.Pattern(@"^((maybe|say|please|about|around|at|to|just|only) )*(?<p><p:[0-9]+>)( (of )?(the )?(volume|loudness))?( (is|would be|should be) (enough|plenty|fine)| (would|will|should) do)?( please)?$");
    private static readonly Regex There = Spoken.Pattern(@"(?<=[a-z>] )(right |just |exactly )?(there|at that point|at this point|on that side|at that moment)\b(?!'| (is|are|was|were)\b)");
    private static readonly Regex Moments = Spoken.Pattern(@"\b(past|after|at|by|beyond|from|until|around|since) (the )?(?<c><[cd]:[0-9]+>)( mark)?");
    private static readonly Regex Sides = Spoken.Pattern(@"\b(on|at|in|along|to) (the |my )?(very |far )?(?<side>left|right|top|bottom)\b( (side|edge|corner))?");
}
