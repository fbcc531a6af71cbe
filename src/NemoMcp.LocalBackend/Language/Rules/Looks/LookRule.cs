using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Looks;

/// <summary>"Make it black and white", "increase the contrast by 20%", 把画面调亮一点: on all of the film, a stretch or a clip.</summary>
internal sealed class LookRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("make it black and white", "变成黑白", "make it black and white", "变成黑白"),
        new("… from A to B", "A到B…", "make it black and white from 1s to 2s", "1秒到2秒变成黑白"),
        new("brighter, increase the brightness by N%", "调亮、亮度提高N%", "make it brighter", "把画面调亮"),
        new("darker", "调暗", "darken it by 30%", "画面调暗30%"),
        new("more contrast, less contrast", "提高、降低对比度", "increase the contrast by 20%", "对比度提高20%"),
        new("saturation to N%", "饱和度调到N%", "reduce the saturation to 50%", "饱和度降低到50%"),
        new("warmer, cooler colours", "暖色调、冷色调", "make it warmer", "暖色调"),
        new("blur it, blur at N%", "模糊", "blur it", "画面模糊"),
        new("sharpen it", "锐化", "sharpen it", "锐化"),
        new("add a vignette", "加暗角", "add a vignette", "加暗角"),
        new("back to the original look", "恢复原来的颜色", "back to the original look", "恢复原来的颜色"),
    ];

    private static readonly Phrase WhichWay = new(
        "say which way, such as \"brighter\", \"less contrast\" or \"saturation up by 20%\"", "请说明方向，例如“调亮一点”“降低对比度”或“饱和度提高20%”");

    private static readonly Phrase ByOrTo = new(
        "say \"by\" for a change or \"to\" for a level (100% is as recorded, 200% the most)", "请说“提高/降低多少”或“调到多少”（100% 为原样，最高 200%）");

    private static readonly Phrase Cooler = new(
        "\"cooler\" can mean many things: say \"cooler colours\" for a bluer picture", "“更酷”含义不明确：想要偏蓝的画面请说“冷色调”");

    public void Read(Part part)
    {
        if (part.Has(Foreign))
        {
            return;
        }

        if (part.Claim(Cool) is { } cool)
        {
            part.Add(new Finding.CannotDo(part.Words(cool.Value), Cooler, Blocking.SamePart));
            return;
        }

        if (part.Claim(Reset) is not null)
        {
            part.Do(new EditCommand.ResetLook(Scope.Read(part)));
            part.ClaimAll(Soft);
            return;
        }

        if (part.Has(Mono) || part.Has(Coloured) || LookWords.All.Any(words => IsIn(part, words)))
        {
            ReadLooks(part);
        }
    }

    private static void ReadLooks(Part part)
    {
        var scope = Scope.Read(part);
        // Colours come before amounts: "remove the black and white" has an "off", "in colour again" has none.
        var isMono = part.Claim(Mono) is not null;
        var isColoured = !isMono && part.Claim(Coloured) is not null;
        var found = new List<(LookWords Words, int Direction)>();
        foreach (var words in LookWords.All)
        {
            if (DirectionIn(part, words) is { } direction)
            {
                found.Add((words, direction));
            }
        }

        var amount = LookAmount.Read(part);
        if (isMono || isColoured)
        {
            part.Do(new EditCommand.ChangeLook(LookKind.Saturation, isColoured || amount.IsOff ? 0 : -100, Sets: true, scope));
        }

        foreach (var (words, direction) in found)
        {
            part.Add(Finding(part, words, direction, amount, scope));
        }

        part.ClaimAll(Soft);
    }

    private static Finding Finding(Part part, LookWords words, int direction, LookAmount amount, EditScope scope)
    {
        if (amount.IsOff)
        {
            return new Finding.Do(new EditCommand.ChangeLook(words.Kind, 0, Sets: true, scope));
        }

        var isEffect = LookScale.Of(words.Kind).Least is 0;
        if ((amount.To ?? (isEffect ? amount.Bare : null)) is { } share)
        {
            return Level(part, words.Kind, share, amount, scope);
        }

        var way = direction is not 0 ? (amount.IsDown ? -direction : direction) : (amount.IsUp, amount.IsDown) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => 0,
        };
        return amount.Bare is not null && direction is 0 ? new Finding.CannotDo(part.Words(part.Text), ByOrTo, Blocking.SamePart)
            : way is 0 ? new Finding.CannotDo(part.Words(part.Text), WhichWay, Blocking.SamePart)
            : new Finding.Do(new EditCommand.ChangeLook(words.Kind, way * StepOf(words, amount), Sets: false, scope));
    }

    // "20% brighter" says by how much.
    private static int StepOf(LookWords words, LookAmount amount) => amount.Bare is { } bare ? (int)Math.Round(bare * 100) : amount.Step(words.Step);

    private static Finding Level(Part part, LookKind kind, double share, LookAmount amount, EditScope scope)
    {
        var level = LookAmount.Level(kind, share);
        var scale = LookScale.Of(kind);
        // "Brightness to 20%" may mean twenty percent more, and a film that is nearly black is no small mistake.
        var isDoubtful = scale.Least < 0 && ((amount.IsUp && level < 0) || (amount.IsDown && level > 0) || (kind is LookKind.Brightness && share < 0.5));
        return isDoubtful || level < scale.Least || level > LookScale.Most
            ? new Finding.CannotDo(part.Words(part.Text), ByOrTo, Blocking.SamePart)
            : new Finding.Do(new EditCommand.ChangeLook(kind, (int)level, Sets: true, scope));
    }

    /// <summary>1 for more, -1 for less, 0 where only the look is named; null where it is not meant.</summary>
    private static int? DirectionIn(Part part, LookWords words)
    {
        if (words.More is { } more && part.Claim(more) is { } brighter)
        {
            return brighter.Groups["turned"].Success ? -1 : 1;
        }

        if (words.Less is { } less && part.Claim(less) is { } darker)
        {
            return darker.Groups["turned"].Success ? 1 : -1;
        }

        return words.Name is { } name && part.Claim(name) is not null ? 0 : null;
    }

    private static bool IsIn(Part part, LookWords words) =>
        (words.More is { } more && part.Has(more)) || (words.Less is { } less && part.Has(less)) || (words.Name is { } name && part.Has(name));

    // What is bright or warm about these is no matter of the picture.
    private static readonly Regex Foreign = Spoken.Pattern(@"<[qf]:|\b(titles?|texts?|captions?|subtitles?|letters|font|music|song|bgm|sound|audio|voice|volume|filler|intro|outro|logo)\b|^(it|this|that|(the|my) ([a-z]+ )?(picture|video|film|clip|image|footage|thing|shot|scene))('s| is| was| looks| looked| seems| feels| came out)( (a (bit|little)|all|kind of|sort of|rather|pretty|quite|very|really|so|still|just))* (dark|bright|blurry|blurred|warm|cold|sharp|dim|pale|soft|fuzzy)( (here|there|anyway|though|again))?$|标题|文字|字幕|字体|音乐|声音|音量|配乐|片头|片尾");

    private static readonly Regex Cool = Spoken.Pattern(@"\bcooler\b(?! (colou?rs?|tones?|look|temperature|white balance))");

    private static readonly Regex Reset = Spoken.Pattern(@"\b(reset|restore|bring back|go back to|back to|use) (the |my |its |it to the |to the )*(original |natural |normal )?(look|colou?rs?|picture)\b|\b" + Spoken.RemoveVerb + " " + Spoken.The + @"(filters?|looks?|picture effects?|colou?r (effects?|changes))\b|" + Spoken.TakeAway + "了?(所有|全部)?的?(滤镜|调色|画面效果)|(恢复|还原)(画面)?(原来的?|原)?(颜色|色彩|画面)");

    private static readonly Regex Mono = Spoken.Pattern(@"\b(black[- ]?(and|&|n)[- ]?white|b ?& ?w|gr[ae]y ?scale|monochrome)\b|黑白(色调?|效果|画面|片|电影)?");

    private static readonly Regex Coloured = Spoken.Pattern(@"\b(back )?(in|to|into) (full )?colou?r\b( again)?|\b(make|turn) (it |this |that |the (film|video|picture) )?(back )?(to )?colou?r(ed|ful) again\b|\b(bring|give|get|put|want) (me |it )?(back )?(the |its |all |my )*colou?rs? (back|again)\b|(恢复|变回|改回|还原为?|变)(成|为|到)?(彩色|有颜色)的?(画面)?|(恢复|还原)(画面)?的?(颜色|色彩)|(颜色|色彩)(恢复|还原|变回来)");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(look(s|ing)?|picture|image|colou?rs?|tones?|toning|effects?|filters?|style|mode|set|adjust(ed)?|change|apply|add|use|with|bring|push|level|overall|stronger|at(?! <[cdr]:)|and|touch|shade|give)\b|画面|图像|颜色|色调|色彩|效果|滤镜|调整?|设置?|添加|加上?|更加?|再|度|整体|一[点些]|[点些]|风格|处理");
}
