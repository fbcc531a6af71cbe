using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;
using NemoMcp.LocalBackend.Language.Rules.Titles;

namespace NemoMcp.LocalBackend.Language.Rules.Overlays;

/// <summary>"Put clip.mp4 in the top right corner at 30%", 右下角加 logo.png 不透明度50%: a smaller picture over the film.</summary>
internal sealed class OverlayRule : ISentenceRule
{
    private static readonly Phrase Unclear = new(
        "say what the picture over the film is to become: a place, a width in percent, an opacity in percent", "请说明叠加画面怎么改：位置、宽度百分比或不透明度");

    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("put FILE in the top right corner at N% (of the width)", "把 FILE 放在右上角 N%（宽度）", "put yard.mp4 in the top right corner at 40%", "把 yard.mp4 放在右上角 40%"),
        new("add FILE bottom right at N% opacity; as a logo", "右下角加 FILE，不透明度 N%；加标志 FILE", "add logo.png at the bottom left at 50% opacity", "左下角加 logo.png 不透明度50%"),
        new("move the logo to …, make the logo bigger, smaller, N% opaque", "把标志移到…，变大、变小、不透明度 N%", "move the logo to the top left", "把标志移到左上角"),
        new("remove the logo, the picture in picture", "去掉标志、画中画", "remove the logo", "去掉标志"),
    ];

    public void Read(Part part)
    {
        if (part.Claim(Remove) is { } remove)
        {
            part.Do(new EditCommand.RemoveOverlays(part.Token(remove, "f")?.Words));
            return;
        }

        var isNamed = part.Has(Noun);
        var isPicture = part.Has(File) && !AudioName.IsMatch(part.Token(File.Match(part.Rest), "f")!.Words);
        if (part.Has(Quote) || part.Has(Title) || (!isNamed && !(isPicture && part.Has(Put) && (part.Has(Places.Place) || part.Has(Corner) || part.Has(Over) || part.Has(OpacityWords)))))
        {
            return;
        }

        var words = part.Words(part.Text);
        var file = part.Token(part.Claim(File), "f")?.Words;
        var isChange = file is null && part.Has(Change) || part.Has(Moving);
        var opacity = OpacityOf(part);
        var factor = part.Claim(Larger) is not null ? 1.3 : part.Claim(Smaller) is not null ? 1 / 1.3 : (double?)null;
        var width = part.Token(part.Claim(Width), "p")?.Number ?? (part.Claim(Big) is not null ? 0.45 : part.Claim(Small) is not null ? 0.2 : null);
        var time = isChange ? null : TitleTime.Read(part, besideMs: null, isOutro: false);
        var position = Places.Read(part);
        part.ClaimAll(Noun);
        part.ClaimAll(Soft);
        if (!isChange)
        {
            part.Do(new EditCommand.AddOverlay(file, position ?? TextPosition.TopRight) { Width = width, Opacity = opacity ?? 1, StartMs = time!.StartMs, DurationMs = time.DurationMs });
        }
        else if ((position, width, factor, opacity) is (null, null, null, null))
        {
            part.Add(new Finding.CannotDo(words, Unclear, Blocking.SamePart));
        }
        else
        {
            part.Do(new EditCommand.ChangeOverlay(file) { Position = position, Width = width, Factor = factor, Opacity = opacity });
        }
    }

    private static double? OpacityOf(Part part) =>
        part.Token(part.Claim(Transparent), "p") is { } clear ? Math.Round(1 - clear.Number, 4) : part.Token(part.Claim(Opaque), "p")?.Number ?? (part.Claim(HalfClear) is not null ? 0.5 : null);

    private static readonly Regex File = Spoken.Pattern(Spoken.File);
    private static readonly Regex Quote = Spoken.Pattern(Spoken.Quote);
    private static readonly Regex AudioName = Spoken.Pattern(@"\.(mp3|wav|m4a|aac|flac|ogg|srt|vtt)$");
    private static readonly Regex Noun = Spoken.Pattern(@"\b(the |my |our |a |that |this )?(logos?|watermarks?|picture[- ]in[- ]picture|pip|overlay(ed)?( (picture|image|video))?)\b|画中画|水印|标志|台标|角标|(?<![a-z])logo|叠加(画面|图片|视频)?");
    private static readonly Regex Put = Spoken.Pattern(@"\b(put|add|show|place|insert|lay|overlay|use|display|play)\b|放|加|叠|插入|显示|贴");
    private static readonly Regex Over = Spoken.Pattern(@"\b(on top of|over) (the |my |it\b)|上层|叠加|浮在");
    private static readonly Regex Corner = Spoken.Pattern(@"\b(in )?(a|the) corner\b|角落");
    private static readonly Regex OpacityWords = Spoken.Pattern(@"\b(opacity|opaque|transparen\w+|translucent)\b|透明");
    private static readonly Regex Title = Spoken.Pattern(@"\b(titles?|captions?|subtitles?|music|song|intro|outro|cards?|background)\b|标题|字幕|音乐|配乐|片头|片尾|背景");
    private static readonly Regex Moving = Spoken.Pattern(@"\b(move|shift|make|resize|change|set|enlarge|shrink|turn)\b|移|挪|变|改|调|缩小(?!了?后?放)|放大");
    private static readonly Regex Change = Spoken.Pattern(@"\b(move|shift|make|resize|change|set|enlarge|shrink|bigger|smaller)\b|[弄搞整][大小]|移|挪|变|改|调|缩小|放大");
    private static readonly Regex Remove = Spoken.Pattern(@"\b" + Spoken.RemoveVerb + " " + Spoken.The + @"(logos?|watermarks?|picture[- ]in[- ]picture|pip|overlays?)\b( " + Spoken.File + ")?( (picture|image|video))?( from (the |my |this )?(video|film|clip|picture|corner))?|" + Spoken.TakeAway + "了?(所有|全部|那个|这个)?的?(画中画|水印|标志|台标|角标|叠加(画面|图片)?|logo)( ?" + Spoken.File + ")?|把(所有|那个|这个)?(画中画|水印|标志|台标|角标|logo)(都)?" + Spoken.TakeAway);
    private static readonly Regex Transparent = Spoken.Pattern(@"(?<![a-z])(at |with |make (it|the logo) |(a )?transparency( of| to)? ?:?)?" + Spoken.Percent + @" (transparent|transparency|see[- ]through)\b|\btransparency( of| to)? " + Spoken.Percent + "|" + Spoken.Percent + "的?透明度?(?!.*不透明)|(?<!不)透明度 ?(为|到|是|设为|改为|改成|调到)? ?" + Spoken.Percent);
    private static readonly Regex Opaque = Spoken.Pattern(@"(?<![a-z])((at|with|to|of|an?) )*" + Spoken.Percent + @" (opacity|opaque)\b|\b((at|with|to|of|an?|the|its) )*opacity( of| to| at)?:? " + Spoken.Percent + "|不透明度 ?(为|到|是|设为|改为|改成|调到)? ?" + Spoken.Percent);
    private static readonly Regex HalfClear = Spoken.Pattern(@"\b(half|semi)[- ]?(transparent|see[- ]through|opaque)\b|\btranslucent\b|半透明?|透明一半|一半透明");
    private static readonly Regex Width = Spoken.Pattern(@"(?<![a-z])((at|to|with|of|an?|the|about) )*((width|size|scale)( of)? )?" + Spoken.Percent + @"( (of the (width|size|screen|picture|frame|film|video)|(size|width|wide|scale|big|large)))*|(宽度?|大小|尺寸|缩放?|占(画面|屏幕)?的?|约|大概)*(为|到|是|成|的|宽)? ?" + Spoken.Percent + "(的?(宽度?|大小|尺寸))?");
    private static readonly Regex Larger = Spoken.Pattern(@"\b((a (bit|little)|much) )?(bigger|larger|enlarge)\b|(变|调|放|再|弄|搞|改)大(一?点|一些)?");
    private static readonly Regex Smaller = Spoken.Pattern(@"\b((a (bit|little)|much) )?(smaller|shrink)\b|(变|调|缩|再|弄|搞|改)小(一?点|一些)?");
    private static readonly Regex Big = Spoken.Pattern(@"\b(big|large)\b|大(的|一些)?(?=画中画|窗口)");
    private static readonly Regex Small = Spoken.Pattern(@"\b(small|tiny|little)\b|小(的|一些)?(?=画中画|窗口)|小窗口?");
    private static readonly Regex Soft = Spoken.Pattern(@"\b(put|add|show|place|insert|lay|overlay|use|display|play|move|shift|make|resize|change|set|turn|as|an?|the|in|into|at|on|to|of|top|over|corner|picture|image|video|film|screen|size|width|opacity|it|small|with|and|its|window)\b|放在?|加上?|添加|插入|显示|叠加|贴|作为|当作?|做|移动?|挪|改|变|调整?|设为?|到|成|为|在|上|图片|画面|视频|影片|窗口|小窗|角落|一个|个|的|把|将|用");
}
