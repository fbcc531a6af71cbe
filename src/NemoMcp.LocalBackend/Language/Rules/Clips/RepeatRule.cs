using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Clips;

/// <summary>"Loop it three times", "repeat the last clip twice", "duplicate the second clip", 循环三次, 把第二段复制一份.</summary>
internal sealed class RepeatRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("loop it N times; repeat A to B, a clip N times", "循环N次；重复一段N次", "loop it three times", "循环三次"),
        new("duplicate the Nth clip", "把第N段复制一份", "duplicate the second clip", "把第二段复制一份"),
        new("loop it to N seconds", "循环到N秒", "loop it to 10 seconds", "循环播放到10秒"),
    ];

    private static readonly Phrase HowOften = new(
        "say how often, such as \"loop it 3 times\", or until when, such as \"loop it to 30 seconds\"", "请说重复几次，例如“循环3次”，或到多长，例如“循环到30秒”");

    public void Read(Part part)
    {
        if (part.Has(Foreign))
        {
            return;
        }

        if ((part.Claim(UntilEnglish) ?? part.Claim(UntilChinese)) is { } until)
        {
            part.Do(new EditCommand.LoopTo(part.Token(until, "d")!.A));
        }
        else if ((part.Claim(CopyEnglish) ?? part.Claim(CopyChinese)) is { } copy)
        {
            part.Do(new EditCommand.Repeat(2, ScopeOf(part, copy)));
        }
        else if ((part.Claim(TimesEnglish) ?? part.Claim(TimesChinese)) is { } times)
        {
            // Two and a half times is a length, not a number of times.
            part.Add(part.Token(times, "x") is { } factor && !double.IsInteger(factor.Number) ? new Finding.CannotDo(part.Words(times.Value), HowOften, Blocking.SamePart) : new Finding.Do(new EditCommand.Repeat(CountOf(part, times), ScopeOf(part, times))));
        }
        else if (part.Claim(Open) is { } open)
        {
            part.Add(new Finding.CannotDo(part.Words(open.Value), HowOften, Blocking.SamePart));
        }
    }

    /// <summary>How often it plays in all: "once more" and 再放一遍 add to the first time.</summary>
    private static int CountOf(Part part, Match match)
    {
        var count = part.Token(match, "x") is { } factor ? (int)Math.Round(factor.Number)
            : match.Groups["c"] is { Success: true } number ? (int)Numbers.Read(number.Value)
            : match.Groups["twice"].Success ? 2
            : 1;
        return match.Groups["more"].Success || count is 1 ? count + 1 : count;
    }

    private static EditScope ScopeOf(Part part, Match match)
    {
        if (part.Token(match, "r") is { } range)
        {
            return new() { StartMs = range.A, EndMs = range.B };
        }

        if (part.Token(match, "lastd") is { } last)
        {
            return new() { LastMs = last.A };
        }

        return ClipWords.ScopeOf(part, match);
    }

    private const string It = "(it|this|the (whole |entire )?(thing|video|film|clip|movie|footage|sequence)|my (video|film|clip|movie)|everything|all of it)";
    private const string What = "(" + It + "|(the )?(part |section )?(from )?" + Spoken.Range + "|the last <d:(?<lastd>[0-9]+)>)";
    private static readonly string Which = "(" + ClipWords.English("e") + "|" + What + ")";
    private const string Count = "((<x:(?<x>[0-9]+)>( in a row)?|(?<c>[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten) (times|(?<more>more times|additional times))|(?<twice>twice)|once|(?<more>once more|one more time|again))( in a row| over| in total| altogether| (?<more>more))?)";
    private static readonly Regex Foreign = Spoken.Pattern(@"\b(music|song|bgm|soundtrack|titles?|captions?|text)\b|音乐|配乐|歌曲?|标题|字幕|文字");
    private static readonly Regex UntilEnglish = Spoken.Pattern(@"\b(loop|repeat)( " + It + @")?( over and over)? ((until|till|up to|to|for|to fill|to make|so) ?(it ?(is|'s|reaches|lasts|runs|to)? ?)?(about |a total of |exactly )?)+" + Spoken.Duration + "( long| in total| total)?");
    private static readonly Regex UntilChinese = Spoken.Pattern("(把|将)?(视频|影片|全片|整个视频)?(循环|重复)(播放)?(到|至|满|够|直到) ?" + Spoken.Duration + "(为止|长)?");
    private static readonly Regex CopyEnglish = Spoken.Pattern(@"\b((duplicate|copy|clone) " + Which + @"|(make|add|insert) (a|one|another) (copy|duplicate) of " + Which + @")( once| right after it| after it| again)?");
    private static readonly Regex CopyChinese = Spoken.Pattern("(把|将)? ?(" + ClipWords.Chinese("z") + "|视频|影片|全片|" + Spoken.Range + ")?(复制|拷贝)(一(份|次|个|遍|段))? ?(" + ClipWords.Chinese("z") + ")?(放在?(它|其)?(后面|之后))?");
    private static readonly Regex TimesEnglish = Spoken.Pattern(@"\b(loop|repeat|play|run|show)( " + Which + ")?( over| back)? " + Count);
    private static readonly Regex TimesChinese = Spoken.Pattern("(把|将|让)? ?(" + ClipWords.Chinese("z") + "|整个视频|视频|影片|全片|" + Spoken.Range + ")?(?<more>再)?(循环|重复|播放|放)(播放|放)? ?(<x:(?<x>[0-9]+)>|(?<c>[0-9]{1,2}|[一两二三四五六七八九十]) ?(次|遍|回))(?! ?速)");
    private static readonly Regex Open = Spoken.Pattern(@"\b(loop|repeat|duplicate|copy)\b( (it|this|the (video|film|clip)|my (video|film)))?$|^(把|将)?(视频|影片|它|这个视频)?(循环|重复)(播放)?(一下)?$");
}
