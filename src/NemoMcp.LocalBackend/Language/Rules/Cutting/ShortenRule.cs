using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Cutting;

/// <summary>"Cut this into a 60-second short", 剪成60秒.</summary>
internal sealed class ShortenRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("cut it to N seconds", "剪成N秒", "cut it to 3 seconds", "剪成3秒"),
        new("a N-second short", "N秒的短视频", "make a 3-second video", "做一个3秒的视频"),
        new("shorten it from N to M seconds", "从N秒缩短到M秒", "shorten it from 6 to 4 seconds", "缩短到4秒"),
    ];

    private static readonly Phrase HowLong = new("say how long, such as \"cut to 30 seconds\"", "请说明时长，例如“剪成30秒”");

    public void Read(Part part)
    {
        if (part.Claim(FromTo) is { } fromTo)
        {
            part.Do(new EditCommand.ShortenTo(part.Token(fromTo, "d")?.A ?? part.Token(fromTo, "r")!.B));
        }
        else if ((part.Claim(English) ?? part.Claim(Chinese) ?? (part.Findings.Count is 0 ? part.Claim(At) : null)) is { } match)
        {
            part.Do(new EditCommand.ShortenTo(part.Token(match, "d")!.A));
        }
        else if (part.Findings.Any(finding => finding is Finding.Do { Command: EditCommand.SetCanvas }) && part.Claim(Alone) is { } alone)
        {
            part.Do(new EditCommand.ShortenTo(part.Token(alone, "d")!.A));
        }
        else if (part.Claim(Open) is { } open)
        {
            part.Add(new Finding.CannotDo(part.Words(open.Value), HowLong));
        }

        if (part.Findings is [.., Finding.Do { Command: EditCommand.ShortenTo }])
        {
            part.ClaimAll(Soft);
        }
    }

    private const string Verb = @"\b(cut|shorten|trim|edit|reduce|condense|compress|bring|get|take|squeeze|boil|make|turn|convert|keep|limit|cap)\b";
    private const string Noun = "(shorts?|videos?|clips?|versions?|cuts?|films?|reels?|teasers?|trailers?|edits?|movies?|highlight|vlog|ad|story|summary)";
    private const string About = "((a|an|be|about|around|just|only|exactly|at most|under|below|within|less than|no more than|no longer than|max|maximum|up to|length of|total of|total|of|one|single) )*";

    // Shorten from 60 to 15 seconds.
    private static readonly Regex FromTo = Spoken.Pattern(@"\b(shorten|reduce|condense|compress)\b[^<>]* from " + Spoken.Range + "|\\b(shorten|reduce|condense|compress) " + Spoken.The + Spoken.Film + "? ?" + Spoken.Range
        + "|从? ?(<r:(?<r>[0-9]+)>|<d:[0-9]+>) ?(缩短?|剪短?|压缩?|减|截短?|改|变|精简)(到|成|至|为) ?<d:(?<d>[0-9]+)>");

    private static readonly Regex English = Spoken.Pattern("(" + Verb + "( (this|it|that|them|the|my|all|whole|entire|raw|down|up|out|length|" + Spoken.Film + "))* )((in)?to |down to |as )?" + About + Spoken.Duration + "( (long|short|in length|total|max|" + Noun + @")\b)*"
        + @"|\b(shorten|reduce|condense|compress)\b( (it|this|that|the|my|length|of|" + Spoken.Film + "))* (down )?to " + About + "<[cd]:(?<d>[0-9]+)>"
        + "|\\b(to be|should be|must be|should last|to last) " + About + Spoken.Duration + "( long)?"
        + "|(a |an |one |under |within |at most |no more than |no longer than |max |maximum |up to |less than )*" + Spoken.Duration + "( (long|short|in length|total|max|at most|maximum)| " + Noun + @")\b( " + Noun + @"\b)*"
        + "|\\b(under|within|at most|no more than|no longer than|max|maximum|up to|less than) " + Spoken.Duration + "( long| total)?");

    // "Keep it at 10 seconds" is a length; "black and white at 4 seconds" names a moment.
    private static readonly Regex At = Spoken.Pattern(Verb + "( (this|it|that|them|the|my|all|whole|entire|raw|down|up|length|" + Spoken.Film + "))* at " + About + Spoken.Duration + "( (long|in length|total|max))*");

    // 剪短10秒 says by how much and not to what, so 成 or 到 must be there, or a noun behind the length.
    private const string Work = "(竖屏|横屏)?(短视频|短片|视频|版本|片子|影片|预告片?|精华)";

    private static readonly Regex Chinese = Spoken.Pattern("(剪辑?|缩短|剪短|压缩|浓缩|精简|缩减|裁剪|裁|控制|截短|做|改|变|弄|生成|制作|截)(一下)?(成|到|至|为|在|出|短到) ?(一[个段条部]|最多|不超过|大约|约|大概|左右|时长为?| )*" + Spoken.Duration + "(左右|以内|之内|内)?的?" + Work + "*"
        + "|(不超过|最多|时长为?|总长|总时长为?|限制在?|控制在) ?" + Spoken.Duration + "(以内|之内|内)?"
        + "|((剪辑?|做|生成|制作|截取?|来|出|弄)(成|出)?(一[个段条部])? ?)?" + Spoken.Duration + "(左右|以内|之内|内)? ?的? ?" + Work + "+");

    // "A 15-second TikTok": only beside a platform or shape does a length need no verb.
    private static readonly Regex Alone = Spoken.Pattern("^(a |an |one |make |make a )?" + Spoken.Duration + "( ?的)?$");

    private static readonly Regex Open = Spoken.Pattern(@"\b(shorten|condense)\b( (it|this|that|down|the (video|film|clip)|my (video|film|clip)))*$|\bmake (it|this|that) (a (bit |little )?)?short(er)?\b|缩短(一下|一点|一些|点|些)?$|剪短(一下|一点|一些|点|些)?$|短一[点些]");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(total|length|long|duration|roughly|about|around|or so|max)\b|时长|长度|总共|大约|大概|左右|以内");
}
