using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>
/// "Make that title bigger", "move it to the bottom", 把标题改成红色: a change of a text that is there. Before the rules that add
/// and remove titles, which the same nouns would wake.
/// </summary>
internal sealed class RestyleRule : ISentenceRule
{
    private static readonly Phrase Unclear = new(
        "say what a title is to become: bigger, smaller, a colour, a place, bold, an outline, or new words in quotation marks",
        "请说明标题怎么改：变大、变小、颜色、位置、粗细、描边，或加引号的新文字");

    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("make that title bigger, smaller, red, bold; make it …", "把那个标题变大、变小、改成红色、加粗", "make that title red", "把那个标题改成红色"),
        new("move the title to the bottom, to the top left", "把标题移到底部、左上角", "move the title to the bottom", "把标题移到底部"),
        new("change the title to 'X'", "把标题改成“X”", "change the title to 'Yard'", "把标题改成“院子”"),
    ];

    public void Read(Part part)
    {
        if (part.Has(Foreign) || !part.Has(Verb) || !(part.Has(Noun) || part.Has(Pronoun) || part.Has(Letters) || part.Has(Ornament)))
        {
            return;
        }

        // "Put the title 'Hi' at the top" adds it, "add captions" too, and "add an outline" does not.
        var isAdding = (part.Has(Quote) && part.Has(Putting) && !part.Has(NewWords)) || (part.Has(Adding) && !part.Has(Ornament));
        var isOfPicture = !part.Has(Noun) && !part.Has(Letters) && !part.Has(Ornament) && !part.Has(Styled);
        if (isAdding || isOfPicture || part.Has(Removing))
        {
            return;
        }

        var words = part.Words(part.Text);
        var newWords = part.Claim(NewWords);
        var which = WhichOf(part);
        var change = ChangeOf(part) with { Value = part.Token(newWords, "q")?.Words };
        part.ClaimAll(Verb);
        part.ClaimAll(Soft);
        part.Add(change.IsEmpty ? new Finding.CannotDo(words, Unclear, Blocking.SamePart) : new Finding.Do(new EditCommand.ChangeTitle(which, change)));
    }

    private static TitleChoice WhichOf(Part part)
    {
        var noun = part.Claim(Numbered) ?? part.Claim(Noun);
        var kind = noun is null ? null : KindOf(noun.Value);
        if (noun is { } match && (match.Groups["n"].Success || match.Groups["last"].Success))
        {
            return new() { Number = Scope.NumberOf(match), Kind = kind };
        }

        if (part.Token(part.Claim(Quote), "q") is { } quote)
        {
            return new() { Value = quote.Words, Kind = kind };
        }

        var isLatest = noun is null || That.IsMatch(noun.Value);
        part.ClaimAll(Pronoun);
        part.ClaimAll(Letters);
        part.ClaimAll(Noun);
        return new() { IsLatest = isLatest, All = noun is not null && !isLatest && All.IsMatch(noun.Value), Kind = kind };
    }

    private static TextKind? KindOf(string noun) =>
        LowerThird.IsMatch(noun) ? TextKind.LowerThird : Caption.IsMatch(noun) ? TextKind.Caption : null;

    private static TitleChange ChangeOf(Part part)
    {
        var factor = FactorOf(part);
        var start = part.Token(part.Claim(Start), "c")?.A;
        var length = part.Token(part.Claim(Length), "d")?.A;
        var look = TitleLook.Claim(part);
        return look with { Factor = look.Size is null ? factor : null, StartMs = start, DurationMs = length };
    }

    private static double? FactorOf(Part part)
    {
        if (part.Claim(Larger) is { } larger)
        {
            return 1 + (Share(part, larger) ?? (larger.Groups["much"].Success ? Much : larger.Groups["bit"].Success ? Bit : Step));
        }

        if (part.Claim(Smaller) is { } smaller)
        {
            return Share(part, smaller) is { } share ? Math.Max(0.1, 1 - share) : 1 / (1 + (smaller.Groups["much"].Success ? Much : smaller.Groups["bit"].Success ? Bit : Step));
        }

        return part.Claim(Double) is { } twice ? part.Token(twice, "x")?.Number ?? 2 : part.Claim(Half) is not null ? 0.5 : null;
    }

    private static double? Share(Part part, Match match) => part.Token(match, "p")?.Number ?? (part.Token(match, "x") is { } factor ? Math.Abs(factor.Number - 1) : null);

    private const double Bit = 0.15;
    private const double Step = 0.3;
    private const double Much = 0.6;

    private const string Nouns = "(lower[ -]thirds?|titles?|texts?|headings?|headlines?|captions?|subtitles?|labels?)";
    private const string ChineseNouns = "(标题|字幕条|人名条|名字条|字幕|文字|文本)";

    private static readonly Regex Foreign = Spoken.Pattern(@"<f:|\b(music|song|volume|sound|audio|logo|background|black and white|brighter|darker|translat\w*|fade|font (?!size|weight|colou?r))\b|音乐|声音|音量|背景(?!条)|黑白|翻译|淡");
    private static readonly Regex Removing = Spoken.Pattern(@"^(please )?" + Spoken.RemoveVerb + @"\b(?!.*\b(outlines?|strokes?|rims?|bar|box|background|bold)\b)|^(请|把)*" + Spoken.TakeAway + "(?!.*(描边|轮廓|底条|底框|黑底|背景条))|" + Spoken.TakeAway + "$(?<!(描边|轮廓|底条|底框|黑底|背景条)(去掉|取消|去除))");
    private static readonly Regex Putting = Spoken.Pattern(@"\b(add|put|show|write|insert|display|with|give)\b|加上?(?!粗|大)|添加|写|显示|打上|放(?!大|到)|插入");
    private static readonly Regex Adding = Spoken.Pattern(@"\b(add|write|insert|display|with)\b|加上?(?!粗|大)|添加|写|打上|插入");
    private static readonly Regex Ornament = Spoken.Pattern(@"\b(outlines?|strokes?|rims?|(dark|black|text) (bar|box|background))\b|描边|轮廓|底条|底框|背景条|黑底");
    private static readonly Regex Styled = Spoken.Pattern(@"\b(make|turn|colou?r|paint) (it|that|them|this) (a (bit|little|lot) |much |in |even |all |twice as |half as |not )*(<[px]:[0-9]+> )?(big(ger)?|larg(e|er)|small(er)?|tiny|huge|bold(er)?|" + TextColors.English + @")\b(?! and white)|\b(move|shift|put|place) (it|that|this|them) .*\b(top|bottom|left|right|middle|cent(er|re)|corner)\b|\b(outlines?|outlined)\b|(它|那个|这个).*(大|小|色|粗|描边|上|下|左|右|居中|中间)");
    private static readonly Regex Verb = Spoken.Pattern(@"\b(make|turn|chang(e|ing)|set|move|shift|put|place|colou?r|paint|replace|rename|edit|update|rewrite|reword|resize|enlarge|shrink|increase|decrease|reduce|give|remove|add|use|be|is|are|should( be)?|show|keep|has|have|bring)\b|修改|更改|改|换|替换|移动|移|挪|更新|调整?|设为?|设置|变|放|用|加|去掉|取消|缩小|让|要|显示|描边|居中|不要");
    private static readonly Regex Noun = Spoken.Pattern(@"\b((of|the|that|this|my|last|latest|newest|all|every|each|both|text|words) )*" + Nouns + @"\b('s)?( (text|words|colou?r|size|font|letters|position|weight|style))*|(那个|这个|这条|那条|所有的?|全部的?|每个|刚才的?|最后加的?)*" + ChineseNouns + "的?(文字|内容|颜色|大小|字体|字号|位置|样式)*");
    private static readonly Regex Numbered = Spoken.Pattern(@"\b(the )?((?<n>first|second|third|fourth|fifth|[0-9]{1,2}(st|nd|rd|th))|(?<last>last|final)) " + Nouns + @"\b('s)?( (text|words|colou?r|size|font|letters|position))*|(第 ?(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2}) ?|(?<last>最后) ?一 ?)[个条]" + ChineseNouns + "的?(文字|内容|颜色|大小|字体|字号|位置)*");
    private static readonly Regex That = Spoken.Pattern(@"\b(that|this|latest|newest)\b|那个|这个|这条|那条|刚才|最后加");
    private static readonly Regex All = Spoken.Pattern(@"\b(all|every|each|both)\b|\btitles\b|所有|全部|每个");
    private static readonly Regex LowerThird = Spoken.Pattern(@"lower[ -]third|字幕条|人名条|名字条");
    private static readonly Regex Caption = Spoken.Pattern(@"\b(captions?|subtitles?)\b|字幕(?!条)");
    private static readonly Regex Pronoun = Spoken.Pattern(@"\b(it|them|that|this)\b|它们?|那个|这个");
    private static readonly Regex Letters = Spoken.Pattern(@"\b(the )?(letters|font( size| colou?r| weight)?|words)\b|字体(大小|颜色)?|字号");
    private static readonly Regex Quote = Spoken.Pattern(Spoken.Quote);
    private static readonly Regex NewWords = Spoken.Pattern(@"\b(to( say| read)?|into|with|says?|reads?) " + Spoken.Quote + "|(修?改|更?换|变|替换|更新)(成|为|到) ?" + Spoken.Quote);
    private static readonly Regex Larger = Spoken.Pattern(@"(?<![a-z])(?<much>much |a lot |way )?(?<bit>(a (bit|little)|slightly) )?(" + Spoken.Percent + " |" + Spoken.Factor + @" )?(bigger|larger|enlarge|too (small|tiny))\b( by " + Spoken.Percent + @")?( (?<bit>a (bit|little)))?|\b(increase|raise)\b( the)?( (font )?size)?( by " + Spoken.Percent + ")?"
        + "|(变|调|放|改|加|弄|再)大(?!小)(?<bit>一?点|一些|些)?(?<much>很多)?( ?" + Spoken.Percent + ")?|大(?<bit>一?点|一些)");
    private static readonly Regex Smaller = Spoken.Pattern(@"(?<![a-z])(?<much>much |a lot |way )?(?<bit>(a (bit|little)|slightly) )?(" + Spoken.Percent + @" )?(smaller|shrink|too (big|large|huge))\b( by " + Spoken.Percent + @")?( (?<bit>a (bit|little)))?|\b(decrease|reduce)\b( the)?( (font )?size)?( by " + Spoken.Percent + ")?"
        + "|(变|调|改|弄|再|缩)小(?<bit>一?点|一些|些)?(?<much>很多)?( ?" + Spoken.Percent + ")?|小(?<bit>一?点|一些)");
    private static readonly Regex Double = Spoken.Pattern(@"(?<![a-z])(twice as (big|large)|double the size|" + Spoken.Factor + @" (as (big|large)|the size))\b|(放大|变大)?到? ?" + Spoken.Factor + "大?");
    private static readonly Regex Half = Spoken.Pattern(@"\b(half as (big|large)|half the size)\b|(缩小|变小)一半");
    private static readonly Regex Start = Spoken.Pattern(@"\b(start(ing)? |begin(ning)? |appear(ing)? )?(at|from|to) " + Spoken.Moment + "|(从|在|到) ?" + Spoken.Moment + "(开始|出现|处)?");
    private static readonly Regex Length = Spoken.Pattern(@"\b(last(ing)?|stay(ing)?|for|visible for)( for)? " + Spoken.Duration + "|(显示|持续|停留) ?" + Spoken.Duration);
    private static readonly Regex Soft = Spoken.Pattern(@"\b(to|in|into|at|on|of|the|a|an|font|size|colou?r|letters|text|weight|style|look|on screen|screen|corner|position|instead|and|with|words|stay|last|even)\b|颜色|字体|字号|大小|位置|样式|成|为|到|一点|一些|点|些|屏幕|画面|显示|和|并|的");
}
