using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Cutting;

/// <summary>"Keep 0:05-0:12", "remove from 3s to 6s", 保留5到10秒, 删除第3秒到第6秒.</summary>
internal sealed class RangeRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("keep A to B", "保留A到B", "keep 0:01-0:03", "保留1秒到3秒"),
        new("keep the first, the last N seconds", "保留前、最后N秒", "keep the last 2 seconds", "保留最后2秒"),
        new("remove A to B", "删除A到B", "remove from 1s to 3s", "删除第1秒到第3秒"),
        new("keep, remove the first half, the last third", "保留、删除前半段、后三分之一", "keep the first half", "删除后半段"),
        new("remove everything after A", "A以后都删掉", "remove everything after 0:02", "删除2秒以后的内容"),
    ];

    private static readonly Phrase KeepOrRemove = new(
        "it is not clear if this range is to stay or to go: say \"keep\" or \"remove\"", "不清楚这一段是要保留还是删除：请说“保留”或“删除”");

    public void Read(Part part)
    {
        while ((part.Claim(RemoveEnglish) ?? part.Claim(RemoveChinese)) is { } match)
        {
            part.Do(Remove(part, match));
        }

        while ((part.Claim(KeepEnglish) ?? part.Claim(KeepChinese)) is { } match)
        {
            part.Do(Keep(part, match));
        }

        if (part.Claim(Unclear) is { } unclear)
        {
            part.Add(new Finding.CannotDo(part.Words(unclear.Value), KeepOrRemove, Blocking.SamePart));
        }
    }

    private static EditCommand Remove(Part part, Match match) => part.Portion(match) is { } portion ? new EditCommand.RemovePortion(portion) : (part.Token(match, "r"), part.Token(match, "o"), part.Token(match, "after"), part.Token(match, "before")) switch
    {
        ({ } range, _, _, _) => new EditCommand.RemoveRange(range.A, range.B),
        (_, { } rest, _, _) => new EditCommand.KeepRange(0, rest.A),
        (_, _, { } after, _) => new EditCommand.KeepRange(0, after.A),
        var (_, _, _, before) => new EditCommand.TrimStart(before!.A),
    };

    private static EditCommand Keep(Part part, Match match) => part.Portion(match) is { } portion ? new EditCommand.KeepPortion(portion) : (part.Token(match, "r"), part.Token(match, "o"), part.Token(match, "first")) switch
    {
        ({ } range, _, _) => new EditCommand.KeepRange(range.A, range.B),
        (_, { } rest, _) => new EditCommand.TrimStart(rest.A),
        (_, _, { } first) => new EditCommand.KeepRange(0, first.A),
        _ => new EditCommand.KeepLast(part.Token(match, "last")!.A),
    };

    private const string Piece = "((the|this|that|only|just|everything|all|part|parts|section|bit|range|piece|segment|seconds?|frames?|clip|video|film|from|between|at) )*";
    private const string Open = "(" + Spoken.Range + "|" + Spoken.Portion + "|" + Spoken.ToTheEnd + ")( (of|from|in) (the |my |this )?(video|film|clip|footage))?";

    private static readonly Regex RemoveEnglish = Spoken.Pattern(@"\b(remove|delete|drop|cut out|cut away|get rid of|take out|chop out|skip|lose|erase) " + Piece
        + "(" + Open + "|(after|past|beyond) (the )?<[cd]:(?<after>[0-9]+)>|before (the )?<[cd]:(?<before>[0-9]+)>)"
        + @"|\b(cut|trim)( off)? everything (after (the )?<[cd]:(?<after>[0-9]+)>|before (the )?<[cd]:(?<before>[0-9]+)>)");

    private static readonly Regex RemoveChinese = Spoken.Pattern("(" + Spoken.TakeAway + "|不要)了?(视频|影片)?的?从? ?" + Open + "(之间|这一?段|部分|的?内容|的?画面|的?部分|的?片段)*"
        + "|从? ?" + Open + "(之间|这一?段|部分|的?内容|的?画面|的?部分|的?片段|的| )*(都|全部|给)?(" + Spoken.TakeAway + "|不要)");

    private static readonly Regex KeepEnglish = Spoken.Pattern(@"\b((only|just) )?(keep|use|take|extract|leave|show|want)( (only|just))? " + Piece
        + "(" + Open + "|((the|very) )*first <d:(?<first>[0-9]+)>|((the|very) )*last <d:(?<last>[0-9]+)>)( of (it|the (video|film|clip)))?( only)?"
        + @"|\b(only|just) " + Piece + "(" + Open + "|((the|very) )*first <d:(?<first>[0-9]+)>|((the|very) )*last <d:(?<last>[0-9]+)>)"
        + @"|\b(trim|cut|limit|shorten|reduce)( (it|this|the (video|film|clip)))?( down)? to ((only|just) )?(the )?(first <d:(?<first>[0-9]+)>|last <d:(?<last>[0-9]+)>)"
        + @"|^(the )?(first <d:(?<first>[0-9]+)>|last <d:(?<last>[0-9]+)>) only$"
        + @"|\b(end|stop)( (it|the (video|film|clip)))? at <[cd]:(?<first>[0-9]+)>");

    private static readonly Regex KeepChinese = Spoken.Pattern("(只|仅)?(保留|留下|截取|留|要|取|用|提取|选取)了?(视频|影片)?的?从? ?(" + Open + "|(开头|最?前面?|头)的? ?<d:(?<first>[0-9]+)>|(最后|结尾|末尾|后面?)的? ?<d:(?<last>[0-9]+)>)(之间|这一?段|部分|的?内容|的?画面|的?部分|的?片段)*"
        + "|从? ?" + Open + "(之间|这一?段|部分|的?内容|的?画面|的?部分|的?片段|的| )*(保留|留下|截取|提取)(出来|下来)?");

    // "Cut 0:05-0:12" means the one to some and the other to others.
    private static readonly Regex Unclear = Spoken.Pattern(@"\b(trim|cut|clip|crop)( (it|this|the (video|film|clip)))?( (from|to|between))? " + Open + "|(剪辑?|裁剪?|截)(视频)?(第|从| )*" + Open);
}
