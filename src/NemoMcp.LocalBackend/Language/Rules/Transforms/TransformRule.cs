using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Transforms;

/// <summary>"Rotate it to the left", "mirror the second clip", 放大到1.5倍: turning, flipping and enlarging.</summary>
internal sealed class TransformRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("rotate it to the left, to the right", "向左、向右旋转", "rotate it to the left", "向左旋转90度"),
        new("rotate it by 180 degrees, turn it upside down", "旋转180度、上下颠倒", "rotate it by 180 degrees", "旋转180度"),
        new("mirror it, flip it horizontally", "左右翻转、镜像", "mirror it", "左右翻转"),
        new("flip it vertically", "上下翻转", "flip it vertically", "上下翻转"),
        new("zoom in by N%, zoom to N%", "放大N%、放大到N倍", "zoom to 150%", "放大到1.5倍"),
        new("… the Nth clip", "把第N段…", "mirror the second clip", "把第二段左右翻转"),
    ];

    /// <summary>Enough to be seen, little enough to lose nothing that matters.</summary>
    private const double UsualZoom = 1.2;

    private static readonly Phrase WhichTurn = new(
        "say which way: left, right or by 180 degrees (quarter turns only)", "请说明方向：向左、向右或 180 度（只能转 90 度的倍数）");

    private static readonly Phrase WhichFlip = new("say \"horizontally\" or \"vertically\"", "请说明“左右翻转”还是“上下翻转”");

    private static readonly Phrase NoMovement = new(
        "an enlargement is steady here, a zoom that moves is not possible: say such as \"zoom in by 20%\"", "这里只能固定放大，不能做推拉动画：请说例如“放大20%”");

    private static readonly Phrase Unclear = new("say to how much, such as \"zoom to 150%\" or \"zoom in by 20%\"", "请说明放大多少，例如“放大到1.5倍”或“放大20%”");

    public void Read(Part part)
    {
        if (part.Has(Foreign))
        {
            return;
        }

        if (part.Claim(Moving) is { } moving)
        {
            part.Add(new Finding.CannotDo(part.Words(moving.Value), NoMovement, Blocking.SamePart));
        }
        else if (part.Has(Turn))
        {
            Turned(part);
        }
        else if (part.Has(Flip))
        {
            Flipped(part);
        }
        else if (part.Has(Zoom))
        {
            Zoomed(part);
        }
    }

    private static void Turned(Part part)
    {
        var words = part.Words(part.Text);
        var scope = Scope.Read(part);
        // "Upside down" is a turn by its own words too.
        var isOver = part.Has(Over);
        // Before the turn itself, which takes 往左转 whole.
        var isLeft = part.Claim(Left) is not null;
        var isRight = part.Claim(Right) is not null;
        part.ClaimAll(Turn);
        part.ClaimAll(Over);
        var number = part.Claim(Degrees) is { } match ? (int?)Math.Round(Numbers.Read(match.Groups["n"].Value)) * (match.Groups["minus"].Success ? -1 : 1) : null;
        var degrees = (number ?? (isOver ? 180 : isLeft || isRight ? 90 : 0)) * (isLeft ? -1 : 1);
        part.ClaimAll(Soft);
        part.Add(degrees is 90 or -90 or 180 or -180 or 270 or -270 && !(isLeft && isRight) && !(isOver && number is not (null or 180))
            ? new Finding.Do(new EditCommand.Rotate((degrees + 360) % 360, scope))
            : new Finding.CannotDo(words, WhichTurn, Blocking.SamePart));
    }

    private static void Flipped(Part part)
    {
        var words = part.Words(part.Text);
        var scope = Scope.Read(part);
        var isVertical = part.Claim(Vertically) is not null;
        var isHorizontal = part.Claim(Horizontally) is not null || (!isVertical && part.Has(Mirror));
        part.ClaimAll(Flip);
        part.ClaimAll(Soft);
        part.Add(isVertical == isHorizontal
            ? new Finding.CannotDo(words, WhichFlip, Blocking.SamePart)
            : new Finding.Do(new EditCommand.Flip(isVertical, scope)));
    }

    private static void Zoomed(Part part)
    {
        var words = part.Words(part.Text);
        var scope = Scope.Read(part);
        var isOut = part.Has(ZoomOut);
        var isOff = part.Claim(Off) is not null;
        var to = part.Claim(To);
        var factor = part.Claim(Factor);
        part.ClaimAll(ZoomOut);
        part.ClaimAll(Zoom);
        part.ClaimAll(Soft);
        EditCommand.Zoom? zoom = (to, factor) switch
        {
            _ when isOff => new(1, Sets: true, scope),
            ({ } level, _) => new(Amount(part, level), Sets: true, scope),
            (_, { } by) => new(By(part, by, isOut), Sets: false, scope),
            _ => new(isOut ? 1 / UsualZoom : UsualZoom, Sets: false, scope),
        };
        // To less than all of it, or by less than nothing: the two do not mean the same to everybody.
        var isClear = zoom.Sets ? zoom.Factor >= 1 : isOut == zoom.Factor < 1;
        part.Add(isClear ? new Finding.Do(zoom) : new Finding.CannotDo(words, Unclear, Blocking.SamePart));
    }

    private static double Amount(Part part, Match match) => (part.Token(match, "p") ?? part.Token(match, "x"))!.Number;

    private static double By(Part part, Match match, bool isOut)
    {
        var factor = part.Token(match, "p") is { } percent ? 1 + percent.Number : part.Token(match, "x")!.Number;
        return isOut ? 1 / factor : factor;
    }

    private static readonly Regex Foreign = Spoken.Pattern(@"<[qf]:|\b(titles?|texts?|captions?|subtitles?|letters|font|words?|logo|music|song|volume|sound)\b|标题|文字|字幕|字体|字号|音乐|声音|音量");

    private static readonly Regex Moving = Spoken.Pattern(@"\b(ken burns|zoom (effects?|animations?|transitions?)|(slow(ly)?|gradual(ly)?|smooth(ly)?) zoom(ing)?( (in|out))?|zoom(ing)?( (in|out))? (slowly|gradually|smoothly))\b.*|(慢慢|缓慢|逐渐)(地)?(放大|缩小|推近|拉远)|推拉(镜头)?|运镜");

    private static readonly Regex Turn = Spoken.Pattern(@"\b(rotat(e|ed|ing|ion)|turn(ed)?(?= (it |this |the (video|film|clip|picture|image|first|second|third|last)( (video|film|clip|picture|image))? ?)?(upside|by |to the (left|right)|left|right|clockwise|counter|anti|on its|[0-9]+ ?(°|deg)|(first|second|third|last)|(clip|video) [0-9])))\b|旋转|转(?=了? ?[0-9一]+ ?(度|°))|(向|往)(左|右)转|倒转|(上下)?颠倒|倒过来|\b(upside ?down)\b(?<!flip.*)");
    private static readonly Regex Degrees = Spoken.Pattern("(by )?(?<minus>[-−–] ?|minus |负)?(?<n>" + Numbers.Any + ") ?-?(degrees?|deg|°|度)|by (?<n>(90|180|270))$|(?<=^| )(?<minus>[-−–])?(?<n>(90|180|270))(?=$| )");
    private static readonly Regex Over = Spoken.Pattern(@"\b(upside ?down|on its head)\b|上下颠倒|颠倒|倒过来|倒转");
    private static readonly Regex Left = Spoken.Pattern(@"\b(to the )?(left|counter-?clockwise|counter clockwise|anti-?clockwise|ccw)\b|(向|往)?左(转|边)?|逆时针");
    private static readonly Regex Right = Spoken.Pattern(@"\b(to the )?(right|(?<!counter[ -]?|anti[ -]?)clockwise|cw)\b|(向|往)?右(转|边)?|(?<!逆)顺时针");

    private static readonly Regex Flip = Spoken.Pattern(@"\b(flip(ped|ping)?|mirror(ed|ing)?)\b|镜像|翻转|对称");
    private static readonly Regex Mirror = Spoken.Pattern(@"\bmirror(ed|ing)?\b|镜像");
    private static readonly Regex Horizontally = Spoken.Pattern(@"\b(horizontal(ly)?|left to right|sideways|left and right|left-right)\b|左右|水平(方向)?");
    private static readonly Regex Vertically = Spoken.Pattern(@"\b(vertical(ly)?|top to bottom|upside ?down|top and bottom)\b|上下|垂直(方向)?|竖直(方向)?");

    private static readonly Regex Zoom = Spoken.Pattern(@"\bzoom(ed|ing)?( (in|out))?\b|\b(enlarge|magnify)(d)?\b|放大|(?<!音量)缩小|拉近|拉远");
    private static readonly Regex ZoomOut = Spoken.Pattern(@"\bzoom(ed|ing)?( it| this| the (video|film|clip|picture|image))? out\b|缩小|拉远");
    private static readonly Regex Off = Spoken.Pattern(@"\b(reset|no|remove|undo|turn off|take away)\b( the)?(?= zoom)|(取消|去掉|恢复)(?=放大|缩放)");
    private const string Value = "(" + Spoken.Percent + "|" + Spoken.Factor + ")";
    private static readonly Regex To = Spoken.Pattern(@"(\b(to|at) |[到为成至] ?)" + Value);
    private static readonly Regex Factor = Spoken.Pattern(@"(\bby (a factor of )?(about )?)?" + Value);

    private static readonly Regex Soft = Spoken.Pattern(@"\b(by|to|degrees?|deg|way|turn(ed)?|it|in|out|picture|image|frame|once|around|a quarter turn|quarter turn|a bit|a little|slightly|screen)\b|度|°|画面|图像|方向|一点|一些|转|了|稍微");
}
