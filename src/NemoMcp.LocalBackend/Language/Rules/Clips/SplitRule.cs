using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Clips;

/// <summary>"Split at 5s", "split it into three parts", "cut the second clip in half", 在第5秒处分割, 平均分成三段.</summary>
internal sealed class SplitRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("split at A", "在A处分割", "split at 2s, delete the first clip", "在第2秒处分割，删除第一段"),
        new("split it into N equal parts", "平均分成N段", "split it into 3 equal parts, delete the second clip", "平均分成3段，删除第二段"),
        new("split it into pieces of N seconds", "每N秒分成一段", "split it into 2 second clips, delete the first clip", "每2秒分成一段，删除第一段"),
        new("split the Nth clip in half", "把第N段从中间分割", "split the second clip in half, delete the last clip", "把第二段分成两段，删除最后一段"),
    ];

    private static readonly Phrase Where = new(
        "say where or into how many, such as \"split at 0:05\" or \"split into 3 parts\"", "请说在哪里或分成几段，例如“在第5秒处分割”或“平均分成3段”");

    public void Read(Part part)
    {
        var before = part.Findings.Count;
        while ((part.Claim(AtEnglish) ?? part.Claim(AtChinese)) is { } at)
        {
            part.Do(new EditCommand.SplitAt((part.Token(at, "c") ?? part.Token(at, "d"))!.A));
            part.ClaimAll(Soft);
        }

        if (part.Findings.Count == before && (part.Claim(EveryEnglish) ?? part.Claim(EveryChinese)) is { } every)
        {
            part.Do(new EditCommand.SplitEvery(part.Token(every, "d")!.A));
        }
        else if (part.Findings.Count == before && (part.Claim(IntoEnglish) ?? part.Claim(IntoChinese)) is { } into)
        {
            part.Do(new EditCommand.SplitInto(into.Groups["n"] is { Success: true } number ? (int)Numbers.Read(number.Value) : 2, ClipWords.ScopeOf(part, into)));
            part.ClaimAll(Soft);
        }

        if (part.Claim(Open) is not null)
        {
            part.Add(new Finding.CannotDo(part.Words(part.Text), Where, Blocking.SamePart));
        }
    }

    private const string Moment = "(<[cd]:(?<c>[0-9]+)>)";
    private const string It = "(it|this|the (whole |entire )?(video|film|clip|movie|footage)|my (video|film|clip|movie))";
    private const string Count = "(?<n>[2-9]|[1-9][0-9]|two|three|four|five|six|seven|eight|nine|ten)";
    private static readonly Regex IntoEnglish = Spoken.Pattern(@"\b(split|divide|cut|break|chop)( up)? (" + It + " |" + ClipWords.English("e") + @" )?(up )?((in|into) (half|two( (equal )?(halves|parts|pieces|clips))?|(the )?middle|" + Count + @"( (equal(ly long)?|even|same-length))? (parts|pieces|clips|segments|sections|chunks))|down the middle|at (the|its) (middle|cent(er|re)|half))\b( of the (video|film|clip))?");
    private static readonly Regex IntoChinese = Spoken.Pattern("((把|将)? ?" + ClipWords.Chinese("z") + ")?(视频|影片)?(平均|等分|均匀)?地?(分割?|拆分?|切分?|剪)(成|为) ?(?<n>[2-9]|[1-9][0-9]|[两二三四五六七八九十]) ?(个|等)?(相等的?|等长的?)?(段|份|部分|个片段|片段)|((把|将)? ?" + ClipWords.Chinese("z") + ")?(视频|影片)?从?(正?中间|一半(处|的地方)?)(处)?(分割|拆分|切开|剪开|断开|分开)|((把|将)? ?" + ClipWords.Chinese("z") + ")?(视频|影片)?(对半(分|切|剪)开?|一分为二|分成两半)");
    private static readonly Regex EveryEnglish = Spoken.Pattern(@"\b(split|divide|cut|break|chop|slice)( up)? (" + It + " )?(up )?(into (clips|pieces|parts|segments|sections|chunks) of (about )?<d:(?<d>[0-9]+)>( each)?|into <d:(?<d>[0-9]+)>([ -]long)? (long )?(clips|pieces|parts|segments|sections|chunks)|(after )?every <d:(?<d>[0-9]+)>)");
    private static readonly Regex EveryChinese = Spoken.Pattern("(把|将)?(视频|影片)?(按|以)?每隔? ?<d:(?<d>[0-9]+)> ?(分割?|拆分?|切分?|切割|剪)(成|为|一)?(一?(段|刀|次|个片段)|一下)?|(把|将)?(视频|影片)?(分割?|拆分?|切分?|剪)(成|为) ?每段 ?<d:(?<d>[0-9]+)>的?(片段|小段)?|(把|将)?(视频|影片)?(分割?|拆分?|切分?|剪)(成|为) ?<d:(?<d>[0-9]+)>(一段|一个)的?(片段|小段)?");
    private static readonly Regex AtEnglish = Spoken.Pattern(@"\b(split|divide|slice|break)( (up )?" + It + @")?( (in|into) (two|2)( (parts|pieces|clips))?)? ((at|after|from|and|right|exactly) (the )?)+" + Moment + "( point| into (two|2)( (parts|pieces|clips))?)?"
        + @"|\b((make|put|add|insert|do) (an? )?(cut|split)|cut " + It + @" in (two|2|half)) (right |exactly )?(at|after) (the )?" + Moment);
    private static readonly Regex AtChinese = Spoken.Pattern("(在|从|于)? ?第? ?" + Moment + " ?(处|的?地方|的?位置|时|那里)?(把|将)?(视频|影片)?(分割|拆分|切开|剪开|断开|切一刀|剪一刀|分开|切割|(分|切|剪|拆)(成|为)(两|二|2) ?(段|份|部分|个片段))(开|成(两|二|2)段)?|(分割|拆分|切割)(视频|影片)?(在|于|到)? ?第? ?" + Moment);
    private static readonly Regex Open = Spoken.Pattern(@"\bsplit\b(?![- ]screen)( (it|this|up|the (video|film|clip)))*|(?<!平均)(分割|拆分|拆成|切割)(一下)?(视频|影片)?");
    private static readonly Regex Soft = Spoken.Pattern(@"\b(into|two|parts|pieces|clips|point|mark|up)\b|处|视频|两段");
}
