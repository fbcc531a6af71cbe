using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Captions;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Language.Captions;

/// <summary>
/// Reads SRT and WebVTT as they are found: numbers, names, settings and markup are passed over, words are kept. Tolerant,
/// because such files are made by many hands; nothing in them is ever carried out.
/// </summary>
internal static class SubtitleFile
{
    // One more than can be used, so that too many are seen to be too many.
    private const int MostRead = CaptionReading.MostCues + 1;

    public static IReadOnlyList<CaptionCue> Read(string body)
    {
        var cues = new List<CaptionCue>();
        var lines = Settled.Replace(InLine.Replace(body, "\n"), "$0\n").Split('\n');
        for (var index = 0; index < lines.Length && cues.Count < MostRead; index++)
        {
            if (Timing.Match(lines[index]) is { Success: true } timing)
            {
                var words = WordsAfter(lines, index);
                if (words.Length > 0)
                {
                    cues.Add(new(words, Time(timing, "a"), Time(timing, "b")));
                }
            }
        }

        return Merged(cues);
    }

    /// <summary>The lines until an empty one, or until the next caption where that is missing.</summary>
    private static string WordsAfter(string[] lines, int timing)
    {
        var words = new List<string>();
        for (var index = timing + 1; index < lines.Length && lines[index].Trim().Length > 0; index++)
        {
            var isNext = Timing.IsMatch(lines[index]) || (Number.IsMatch(lines[index]) && index + 1 < lines.Length && Timing.IsMatch(lines[index + 1]));
            if (isNext)
            {
                break;
            }

            words.Add(lines[index]);
        }

        return Plain(string.Join(' ', words));
    }

    /// <summary>Two at the very same time are one of two lines.</summary>
    private static List<CaptionCue> Merged(List<CaptionCue> cues) =>
        [.. cues.GroupBy(cue => (cue.StartMs, cue.EndMs)).Select(same => same.First() with { Words = string.Join(' ', same.Select(cue => cue.Words)) })];

    /// <summary>Without tags, braces of SubStation and entities.</summary>
    public static string Plain(string words) => Spaces.Replace(CleanText.Of(WebUtility.HtmlDecode(Tags.Replace(words, ""))), " ").Trim();

    private static long Time(Match match, string name)
    {
        long Value(string part) => match.Groups[name + part] is { Success: true } found ? long.Parse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var fraction = match.Groups[name + "f"] is { Success: true } digits ? long.Parse(digits.Value.PadRight(3, '0'), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return (((((Value("h") * 60) + Value("m")) * 60) + Value("s")) * 1000) + fraction;
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly Regex Timing = Pattern(@"^\s*((?<ah>[0-9]{1,3}):)?(?<am>[0-9]{1,2}):(?<as>[0-9]{2})([.,](?<af>[0-9]{1,3}))?\s*-->\s*((?<bh>[0-9]{1,3}):)?(?<bm>[0-9]{1,2}):(?<bs>[0-9]{2})([.,](?<bf>[0-9]{1,3}))?(\s.*)?$");

    // A text that lost its line ends on the way: what stands between two times are the words of the first.
    private const string Clock = @"([0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}([.,][0-9]{1,3})?";

    private static readonly Regex InLine = Pattern(@"(?<=\S)[ \t]+([0-9]{1,4}[ \t]+)?(?=" + Clock + @"\s*-->)");

    private static readonly Regex Settled = Pattern(@"-->\s*" + Clock + @"(?>([ \t]+[a-z]+:\S+)*)(?=[ \t]+\S)");

    private static readonly Regex Number = Pattern(@"^\s*[0-9]{1,6}\s*$");

    private static readonly Regex Tags = Pattern(@"</?[a-zA-Z0-9][^<>]{0,100}>|\{\\[^{}]{0,100}\}");

    private static readonly Regex Spaces = Pattern(@"\s+");
}
