using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Transforms;

/// <summary>"Crop 10% off the left", "crop to the centre square", 裁掉上边10%, 四周各裁10%.</summary>
internal sealed class CropRule : ISentenceRule
{
    private static readonly Phrase HowMuch = new(
        "say at which side and how much, such as \"crop 10% off the left\", or \"crop to the centre square\"", "请说裁哪一边、多少，例如“左边裁掉10%”，或“裁成中间的正方形”");

    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("crop N% off the left, right, top, bottom, every side", "裁掉左边、右边、上边、下边N%，四周各裁N%", "crop 10% off the left", "裁掉左边10%"),
        new("crop to the middle N%", "裁到中间的N%", "crop to the middle 50%", "裁到中间的50%"),
        new("crop to the centre square", "裁成中间的正方形", "crop to the centre square", "裁成中间的正方形"),
    ];

    public void Read(Part part)
    {
        if ((part.Claim(SquareEnglish) ?? part.Claim(SquareChinese)) is not null)
        {
            part.Do(new EditCommand.CropSquare());
        }
        else if ((part.Claim(MiddleEnglish) ?? part.Claim(MiddleChinese)) is { } middle)
        {
            var side = Math.Round((1 - part.Token(middle, "p")!.Number) / 2, 4);
            part.Do(new EditCommand.Crop(side, side, side, side, Scope.Read(part)));
        }
        else if ((part.Claim(SideEnglish) ?? part.Claim(SideChinese)) is { } cut)
        {
            var share = part.Token(cut, "p")!.Number;
            double At(params string[] sides) => sides.Any(side => cut.Groups[side].Success) ? share : 0;
            part.Do(new EditCommand.Crop(At("left", "across", "every"), At("top", "upright", "every"), At("right", "across", "every"), At("bottom", "upright", "every"), Scope.Read(part)));
        }
        else if (part.Claim(Open) is { } open)
        {
            part.Add(new Finding.CannotDo(part.Words(open.Value), HowMuch, Blocking.SamePart));
        }

        if (part.Findings is [.., Finding.Do { Command: EditCommand.Crop or EditCommand.CropSquare }])
        {
            part.ClaimAll(Soft);
        }
    }

    private const string Side = "((?<every>(every|each|all( of)? the|all|both( of the)?|the four|all four) (sides?|edges?|borders?)|the (sides|edges|borders))|(?<across>(the )?left and (the )?right|the left and right( sides| edges)?)|(?<upright>(the )?top and (the )?bottom)|(the )?((?<left>left)|(?<right>right)|(?<top>top|upper)|(?<bottom>bottom|lower))([- ]hand)?( side| edge| part)?)";
    private const string Picture = "( of (the |my )?(picture|image|frame|video|film|screen))?";
    private static readonly Regex SideEnglish = Spoken.Pattern(@"\b(crop|cut|trim|shave|take|remove|chop)( off| out| away)? (the )?" + Spoken.Percent + Picture + " (off|from|of|at|on) (of )?" + Side + Picture
        + @"|\b(crop|cut|trim|shave|chop|remove)( off| out| away)? " + Side + " (by )?" + Spoken.Percent + "( off)?" + Picture
        + @"|\bcrop (it |the (video|picture|image|film) )?(in )?by " + Spoken.Percent + " (on|at|from) " + Side + Picture);
    private const string SideOf = "((?<every>四周|四边|每边|各边|上下左右)|(?<across>左右(两边|两侧)?)|(?<upright>上下(两边|两端)?)|(画面)?((?<left>左)|(?<right>右)|(?<top>上|顶上?)|(?<bottom>下|底下?))(边|侧|面|方|部|半边)?)(的)?(各|都)?";
    private static readonly Regex SideChinese = Spoken.Pattern("(把|将)?(画面|视频)?的?(裁掉|裁去|裁剪掉?|裁|切掉|剪掉|去掉) ?(画面|视频)?的?" + SideOf + "(边缘)? ?" + Spoken.Percent + "(的?(画面|部分))?"
        + "|(把|将)?(画面|视频)?的?" + SideOf + "(边缘)?的? ?(裁掉|裁去|裁剪掉?|裁|切掉|剪掉|去掉) ?" + Spoken.Percent + "(的?(画面|部分))?|(把|将)?(画面|视频)?的?" + SideOf + "的? ?" + Spoken.Percent + "的?(画面|部分)?(裁掉|裁去|切掉|剪掉|去掉)");
    private static readonly Regex MiddleEnglish = Spoken.Pattern(@"\bcrop (it |the (video|picture|image|film) )?(down )?(in)?to (the )?((middle|cent(er|re)|central|inner) )" + Spoken.Percent + Picture + @"|\bcrop (it |the (video|picture|image|film) )?(down )?to " + Spoken.Percent + " (of|in|around) (the )?(middle|cent(er|re))");
    private static readonly Regex MiddleChinese = Spoken.Pattern("(画面|视频)?裁剪?(到|成|出|为)?(画面)?(正?中间|中央|中心)(的)? ?" + Spoken.Percent + "(的?(画面|部分))?");
    private static readonly Regex SquareEnglish = Spoken.Pattern(@"\bcrop (it |this |the (video|picture|image|film) )?(out |down )?(in)?to ((the|a) )?((cent(er|re)|central|middle) square|square (in|from|at|around) the (cent(er|re)|middle))\b");
    private static readonly Regex SquareChinese = Spoken.Pattern("(画面|视频)?裁剪?(成|为|出|到)?(正?中间|中央|居中|中心)的?(正方形|方形|方块)");
    private static readonly Regex Open = Spoken.Pattern(@"^(please )?crop( (it|this|the (video|picture|image|film)|(off )?" + Side + "))?$|^(把|将)?(画面|视频)?裁[剪切](一下)?(画面|视频)?$");
    private static readonly Regex Soft = Spoken.Pattern(@"\b(crop(ped)?|picture|image|frame|screen|off)\b|画面|裁剪");
}
