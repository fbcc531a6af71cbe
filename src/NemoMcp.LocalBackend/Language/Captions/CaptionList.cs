using System.Globalization;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Captions;

namespace NemoMcp.LocalBackend.Language.Captions;

/// <summary>Reads captions as people type them: a line each, between semicolons, or sentence by sentence; with a time in front or without.</summary>
internal static class CaptionList
{
    private const int MostRead = CaptionReading.MostCues + 1;

    public static IReadOnlyList<CaptionCue> Read(string body) =>
        [.. Pieces(body.Trim()).Select(CueOf).OfType<CaptionCue>().Take(MostRead)];

    private static IEnumerable<string> Pieces(string body)
    {
        var lines = body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > 1)
        {
            return lines;
        }

        // "Good morning" from 0:01 to 0:03 and "Good night" from 0:05 to 0:07.
        if (QuotedTimed.Matches(body) is { Count: > 0 } timedWords && QuotedTimed.Replace(body, "").All(letter => !char.IsLetterOrDigit(letter) || letter is 'a' or 'n' or 'd' or 't' or 'h' or 'e' or '和' or '再'))
        {
            return timedWords.Select(match => $"{match.Groups["time"].Value} {match.Groups["words"].Value}");
        }

        if (Quoted.Matches(body) is { Count: > 0 } quoted && Quoted.Replace(body, "").All(letter => !char.IsLetterOrDigit(letter) || letter is 'a' or 'n' or 'd' or '和'))
        {
            return quoted.Select(match => match.Groups["words"].Value);
        }

        var parts = body.Split([';', '；', '|', '｜'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts
            : Timed.Split(body) is { Length: > 1 } timed ? timed
            : SentenceEnd.Split(body);
    }

    private static CaptionCue? CueOf(string piece)
    {
        var text = Bullet.Replace(piece.Trim(), "");
        var range = Range.Match(text);
        var moment = range.Success ? range : Moment.Match(text);
        var words = SubtitleFile.Plain(Quotes.Replace(moment.Success ? text[moment.Length..] : text, "${words}"));
        return words.Length is 0 ? null
            : range.Success ? new(words, Time(range, "a"), Time(range, "b"))
            : moment.Success ? new(words, Time(moment, "a"))
            : new(words);
    }

    private static long Time(Match match, string name)
    {
        double Value(string part) => match.Groups[name + part] is { Success: true } found ? double.Parse(found.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
        return (long)Math.Round(((((Value("h") * 60) + Value("m")) * 60) + Value("s")) * 1000);
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static string Clock(string name) => $@"(((?<{name}h>[0-9]{{1,2}}):)?(?<{name}m>[0-9]{{1,2}}):(?<{name}s>[0-9]{{2}}([.,][0-9]{{1,3}})?)|(?<{name}s>[0-9]{{1,5}}(\.[0-9]{{1,3}})?) ?(seconds?|secs?|s|秒)(?![a-z]))";

    private const string To = @" ?(-|–|—|~|to|until|到|至) ?";
    private const string Closing = @"[\])）】]?\s*[:：,，\-–—]?\s*";

    // 0–2s, 0:00-0:02, [0:05 - 0:07], 从0秒到2秒.
    private static readonly Regex Range = Pattern(@"^[\[(（【]?\s*(from |at |从|第)?(" + Clock("a") + "|(?<as>[0-9]{1,5}(\\.[0-9]{1,3})?))" + To + "第?" + Clock("b") + Closing);

    private static readonly Regex Moment = Pattern(@"^[\[(（【]?\s*(from |at |从|在|第)?" + Clock("a") + Closing);

    // "0-2s Hello, 2-4s World": a comma before a time parts captions.
    private static readonly Regex Timed = Pattern(@"[,，;；]\s*(?=[\[(（]?(from |at |从)?[0-9]{1,5}(:[0-9]{2}|\.[0-9]+)?( ?(s|sec|seconds|秒))?" + To + "[0-9]|[\\[(（]?(at )?([0-9]{1,2}:[0-9]{2}|[0-9]{1,5}(\\.[0-9]+)? ?(s|秒))\\s)");

    private static readonly Regex SentenceEnd = Pattern(@"(?<=[.!?…])\s+|(?<=[。！？])");

    private static readonly Regex Bullet = Pattern(@"^([-*•·]\s+|[0-9]{1,3}[.)、]\s+)");

    private static readonly Regex Quoted = Pattern("[\"“「『](?<words>[^\"“”「」『』]{1,500})[\"”」』]|(?<![a-z0-9])'(?<words>([^']|(?<=[a-z])'(?=[a-z])){1,500})'(?![a-z0-9])");

    private static readonly Regex QuotedTimed = Pattern("[\"“「『](?<words>[^\"“”「」『』]{1,500})[\"”」』]\\s*(from |at |during |between |for |in |从|在)?(?<time>" + Clock("c") + To + Clock("d") + ")");

    private static readonly Regex Quotes = Pattern("^[\"“「『'](?<words>.*)[\"”」』']$");
}
