using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>Where a title stands and how it looks.</summary>
internal static class TitleLook
{
    private const double Huge = 0.2;
    private const double Big = 0.15;
    private const double Small = 0.06;
    private const double Tiny = 0.045;

    public static TextContent Read(Part part, string value, TextKind kind, bool isCaption)
    {
        var usual = new TextContent { Value = value, Kind = kind };
        var look = Claim(part);
        return usual with
        {
            Position = look.Position ?? (isCaption ? TextPosition.Bottom : kind is TextKind.LowerThird ? TextPosition.BottomLeft : usual.Position),
            Color = look.Color ?? usual.Color,
            Size = look.Size ?? usual.Size,
            IsRegular = look.IsRegular ?? usual.IsRegular,
            Outline = look.Outline ?? usual.Outline,
            HasBar = look.HasBar ?? usual.HasBar,
            BarColor = look.BarColor,
        };
    }

    /// <summary>The style words of a part, whatever they are said of.</summary>
    public static TitleChange Claim(Part part)
    {
        // The rim and the bar first: their colours are not the letters'.
        var outline = OutlineOf(part);
        var none = part.Claim(NoBar);
        var bar = none is null ? part.Claim(Bar) : null;
        var color = part.Claim(Color)?.Groups["color"].Value;
        return new()
        {
            Outline = outline,
            HasBar = none is not null ? false : bar is not null ? true : null,
            BarColor = bar?.Groups["bar"] is { Success: true } ground ? TextColors.Find(ground.Value) : null,
            Position = Places.Read(part),
            Color = color is null ? null : TextColors.Find(color),
            IsRegular = part.Claim(Regular) is not null ? true : part.Claim(Bold) is not null ? false : null,
            Size = part.Claim(Size) is { } size ? SizeOf(size) : null,
        };
    }

    private static double SizeOf(Match size) =>
        size.Groups["huge"].Success ? Huge : size.Groups["big"].Success ? Big : size.Groups["tiny"].Success ? Tiny : Small;

    private static TextOutline? OutlineOf(Part part)
    {
        if (part.Claim(NoOutline) is not null)
        {
            return TextOutline.None;
        }

        if (part.Claim(Outline) is not { } match)
        {
            return null;
        }

        var width = match.Groups["thick"].Success ? TextOutline.ThickWidth : match.Groups["thin"].Success ? TextOutline.ThinWidth : TextOutline.UsualWidth;
        return new(match.Groups["color"] is { Success: true } color ? TextColors.Find(color.Value) : null, width);
    }

    private const string Rim = "(outlines?|outlined|strokes?|rims?|borders?)";

    private static readonly Regex NoOutline = Spoken.Pattern(@"\b((with )?no|without( an?| any| the)?|remove|delete|drop|take away) (the |its )*" + Rim + @"\b( from (the |it|that )*(titles?|texts?|captions?|letters)?)?|(不要|没有|无|去掉|去除|取消) ?(标题|字幕|字体|文字)?的?(描边|边框|轮廓)|(描边|轮廓)(去掉|取消|去除)");

    private static readonly Regex Outline = Spoken.Pattern(@"(\b(with|give|it|them|add|an?|the|in) )*(((?<thick>thick|strong|heavy|bold)|(?<thin>thin|fine)|(?<color>" + TextColors.English + ")) )*" + Rim + @"\b( (in )?(?<color>" + TextColors.English + "))?"
        + "|(加上?|添加|带|用)?((?<thick>粗)|(?<thin>细))?((?<color>" + TextColors.Chinese + ")色?的?)?((?<thick>粗)|(?<thin>细))?(的)?(描边|轮廓)(?!.*(去掉|取消))");

    private static readonly Regex NoBar = Spoken.Pattern(@"\b(no|without( an?| the)?|remove|delete) (the |its |dark |black )*(text )?(bar|box|background)( (from|behind|of) (the |its )*(titles?|texts?|captions?|subtitles?|letters|it))?\b|(不要|没有|无|去掉|取消) ?(文字|字幕|标题)?的?(底条|底框|背景条|底色|黑底)");

    private static readonly Regex Bar = Spoken.Pattern(@"(\b(on|with|give|it|them|add|an?|the|in) )*(((?<bar>(?!black\b)(" + TextColors.English + @"))|dark|black|semi-?transparent|translucent) )*\b(text box|bar|box|(?<=(dark|black|" + TextColors.English + @") )(background|backdrop))\b( (behind|under) (the |its )*(titles?|texts?|captions?|subtitles?|letters|words|it|them))?|(加上?|添加|带|用|在)?(深色|黑色|半透明|(?<bar>(?!黑)" + TextColors.Chinese + @")色?)?的?(底条|底框|背景条|黑底)(上)?");

    private static readonly Regex Color = Spoken.Pattern(@"(\b(in|to) )?(?<![\w#])(?<color>" + TextColors.English + @")\b( (text|letters|font|colou?r|lettering))?|(用)?(?<color>" + TextColors.Chinese + ")(色的?|字(?!幕)|的(?=$|[ ,]))(字体|文字|字(?!幕))?");

    private static readonly Regex Regular = Spoken.Pattern(@"\b(not bold|regular( weight)?|normal weight|light(?! ?(white|black|red|orange|yellow|green|blue|purple|pink|gold|cyan|brown|gr[ae]y))( weight)?|thin( letters| font)|(in )?thin)\b|不加粗|取消加粗|常规(字体|字重)?|细体|细字体?");

    private static readonly Regex Bold = Spoken.Pattern(@"\b(in )?(bold(er)?|heavy|thick( letters| font))( (text|letters|font|weight))?\b|(字体)?(加粗|粗体|粗字体?)");

    private static readonly Regex Size = Spoken.Pattern(@"\b((?<huge>huge|giant|enormous|extra large|very (big|large))|(?<big>big|large)|(?<tiny>tiny|very small)|small)\b( (text|letters|font))?|(?<huge>特大(字体?|号字?)|超大(字体?|号字?)?)|(?<big>大字体?|大号字?)|小字体?|小号字?");
}
