using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Clips;

/// <summary>"Move the last clip to the front", "swap the first two clips", 把第三段移到最前面, 交换前两段.</summary>
internal sealed class MoveClipRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("move the Nth clip to the front, to the end", "把第N段移到最前面、最后", "move the last clip to the front", "把最后一段移到最前面"),
        new("move FILE before, after the Nth clip", "把 FILE 移到第N段前面、后面", "move yard.mp4 before the first clip", "把yard.mp4移到第一段前面"),
        new("swap the first two clips; two clips", "交换前两段；两段", "swap the first two clips", "交换前两段"),
        new("reorder the clips: N, N, N", "按N、N、N的顺序排列", "reorder the clips: 2, 1", "按2、1的顺序排列"),
        new("reverse the order of the clips", "把片段顺序颠倒", "reverse the order of the clips", "把片段顺序颠倒"),
    ];

    private static readonly Phrase Which = new(
        "say which clip and where, such as \"move the last clip to the front\", \"swap the first two clips\" or \"reorder the clips: 3, 1, 2\"",
        "请说哪一段移到哪里，例如“把最后一段移到最前面”“交换前两段”或“按3、1、2的顺序排列”");

    public void Read(Part part)
    {
        if ((part.Claim(OrderEnglish) ?? part.Claim(OrderChinese)) is { } order)
        {
            var numbers = ClipWords.Read(part, order, "k").Numbers;
            part.Do(new EditCommand.OrderClips(numbers));
        }
        else if ((part.Claim(ReversedEnglish) ?? part.Claim(ReversedChinese)) is not null)
        {
            part.Do(new EditCommand.OrderClips(null));
        }
        else if ((part.Claim(SwapPair) ?? part.Claim(SwapPairChinese)) is { } pair && ClipWords.Pair(part, pair, "a") is var (one, other))
        {
            part.Do(new EditCommand.SwapClips(one, other));
        }
        else if ((part.Claim(SwapEnglish) ?? part.Claim(SwapChinese)) is { } swap)
        {
            part.Do(new EditCommand.SwapClips(ClipWords.Read(part, swap, "a"), ClipWords.Read(part, swap, "b")));
        }
        else if ((part.Claim(MoveEnglish) ?? part.Claim(FirstEnglish) ?? part.Claim(MoveChinese)) is { } move)
        {
            part.Do(new EditCommand.MoveClips(ClipWords.Read(part, move, "a"), PlaceOf(part, move)));
        }

        if (part.Claim(Open) is { } open)
        {
            part.Add(new Finding.CannotDo(part.Words(open.Value), Which, Blocking.SamePart));
        }
    }

    private static ClipPlace PlaceOf(Part part, Match move) => move switch
    {
        _ when move.Groups["front"].Success => new() { Position = 1 },
        _ when move.Groups["end"].Success => new() { Position = -1 },
        _ when move.Groups["p"] is { Success: true } position => new() { Position = ClipLists.NumberOf(position.Value) },
        _ when move.Groups["before"].Success => new() { Before = ClipWords.Read(part, move, "b") },
        _ => new() { After = ClipWords.Read(part, move, "b") },
    };

    private const string Ordinal = "(?<p>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]{1,2}(st|nd|rd|th))";
    private static readonly Regex MoveEnglish = Spoken.Pattern(@"\b(move|put|bring|place|shift|send|take|drag) " + ClipWords.English("a") + " ("
        + @"(?<front>(to |at |in |into )?(the )?(very )?(front|start|beginning|top|head)( of (the |my )?(video|film|timeline|movie|it))?|(to be )?first|to (the )?first (place|position|spot))"
        + @"|(?<end>(to |at |in |into )?(the )?(very )?(end|back|bottom)( of (the |my )?(video|film|timeline|movie|it))?|(to be )?last|to (the )?(last|final) (place|position|spot))"
        + @"|(to |in |into )?(the )?(position|place|spot|slot|number) (?<p>[0-9]{1,2}|one|two|three|four|five)|(to |in |into )?(the )?" + Ordinal + " (place|position|spot|slot)"
        + @"|((to )?(right )?(?<before>before|in front of|ahead of)|(to )?(right )?(?<after>after|behind)) " + ClipWords.English("b") + @")(?![a-z])");
    private static readonly Regex FirstEnglish = Spoken.Pattern(@"\bmake " + ClipWords.English("a") + @" (the |come |go |play |be )*((?<front>first|opening)|(?<end>last|final|closing))( clip| one| shot)?\b|\b(start|begin|open)( the (video|film|movie))? with (?<front>)" + ClipWords.English("a") + @"|\b(end|finish|close)( the (video|film|movie))? with (?<end>)" + ClipWords.English("a") + @"|\b(?<front>)play " + ClipWords.English("a") + " first");
    private const string MoveVerb = "(移动?|挪动?|放|调|提|换|拖|排|搬)(到|至|在|去)?";
    private static readonly Regex MoveChinese = Spoken.Pattern("(把|将|让)? ?" + ClipWords.Chinese("a") + "(给我|也)?" + MoveVerb + " ?(影片|视频)?的?("
        + "(?<front>最?前面?|最?开头|最开始|片头|首位|第一(个|位)(位置)?)(去)?$|(?<end>最后面?|结尾|末尾|片尾|最末)(的?位置)?(去)?$|第 ?(?<p>[一二三四五六七八九十]|[0-9]{1,2}) ?(个位置|位|个)"
        + "|" + ClipWords.Chinese("b") + "的?((?<before>之?前面?|以前|前边)|(?<after>之?后面?|以后|后边)))");
    private static readonly Regex SwapPair = Spoken.Pattern(@"\b(swap|switch|exchange|flip|reverse)( the order of| the positions? of| around| places of)? (clips? |videos? )?<k:(?<ak>[0-9]+)>( around| places?| positions?)*");
    private static readonly Regex SwapPairChinese = Spoken.Pattern("(交换|调换|对调|互换)(一下)? ?<k:(?<ak>[0-9]+)> ?的?(位置|顺序|次序)?|(把|将)? ?<k:(?<ak>[0-9]+)> ?的?(位置|顺序|次序)?(交换|调换|对调|互换)(一下)?(位置|顺序|次序)?");
    private static readonly Regex SwapEnglish = Spoken.Pattern(@"\b(swap|switch|exchange)( the order of| the positions? of)? " + ClipWords.English("a") + " (with|and|for) " + ClipWords.English("b") + "( around| places?| positions?)*");
    private static readonly Regex SwapChinese = Spoken.Pattern("(交换|调换|对调|互换) ?" + ClipWords.Chinese("a") + "(和|与|跟)" + ClipWords.Chinese("b") + "的?(位置|顺序)?|(把|将)? ?" + ClipWords.Chinese("a") + "(和|与|跟)" + ClipWords.Chinese("b") + "的?(位置|顺序)?(交换|调换|对调|互换)(位置|顺序)?");
    private static readonly Regex OrderEnglish = Spoken.Pattern(@"(\b(put|play|show|arrange|make|change|set|sort|the|my|clips?|videos?|pieces?|parts?|shots?|in|into|to|of|them|it|this|order|re-?order|re-?arrange|sequence|as|be|is|like|from) ?)*:? ?\b(order|re-?order|re-?arrange|sort|sequence)\b[^<>]{0,40}<k:(?<kk>[0-9]+)>");
    private static readonly Regex OrderChinese = Spoken.Pattern("(把|将)?(所有|全部|这些)?(片段|视频|素材)?的?(顺序|次序|排列|排序|按照?|重排|重新)[^<>]{0,8}<k:(?<kk>[0-9]+)> ?的?(顺序|次序)?(排列|排序|播放|排)?(一下)?");
    private static readonly Regex ReversedEnglish = Spoken.Pattern(@"\b(reverse|invert|turn around|flip) the (order|sequence)( of (the |my |all )*(clips|videos|shots|photos|pictures|images|segments))?( around)?\b|\b(play|put|show|arrange) (the |my |all )*(clips|videos|shots|photos|pictures|images|segments) in (the )?(reversed?|opposite|backward) order\b");
    private static readonly Regex ReversedChinese = Spoken.Pattern("(把|将)?(所有|全部)?(片段|视频|素材|镜头|照片|图片)的?(顺序|次序)(颠倒|倒过来|反过来|反转|倒序)(过来|排列)?|(片段|视频|照片|图片)?(倒序|逆序)(排列|播放片段)|颠倒(所有)?(片段|视频|镜头|照片)的?(顺序|次序)");
    private static readonly Regex Open = Spoken.Pattern(@"\b(re-?order|re-?arrange|swap|shuffle)\b[^<]*$|\bmove " + Spoken.The + "(clips?|videos?|" + ClipWords.English("o") + @")$|(?<!下的?|上的?)(调整|改变?|打乱)(一下)?(片段|视频|素材)?的?(顺序|次序)|(调换|交换|对调)(一下)?(片段|视频|素材)?的?(顺序|次序|位置)?$");
}
