using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>Where a title stands and how it looks.</summary>
internal static class TitleLook
{
    private const double Big = 0.15;
    private const double Small = 0.06;

    public static TextContent Read(Part part, string value, bool isCaption)
    {
        var usual = new TextContent { Value = value };
        var position = part.Claim(Position);
        var color = part.Claim(Color)?.Groups["color"].Value;
        var size = part.Claim(Size);
        return usual with
        {
            Position = position switch
            {
                null => isCaption ? TextPosition.Bottom : usual.Position,
                _ when position.Groups["top"].Success => TextPosition.Top,
                _ when position.Groups["bottom"].Success => TextPosition.Bottom,
                _ => TextPosition.Center,
            },
            Color = (color is null ? null : TextColors.Find(color)) ?? usual.Color,
            Size = size is null ? usual.Size : size.Groups["big"].Success ? Big : Small,
        };
    }

    private static readonly Regex Position = Spoken.Pattern(@"(\b(at|on|in|to|near|along) )?(the |its )*(very )?\b((?<top>top)|(?<bottom>bottom)|middle|cent(er|re)(ed)?)\b( of (the |my )?(screen|frame|picture|video|film|image))?"
        + "|(放在?|位于|在|置于)?(画面|屏幕|视频)?的?((?<top>顶部|上方|上面|顶端|最上面)|(?<bottom>底部|下方|下面|底端|最下面)|居中|中间|中央|正中间?)(位置)?");

    private static readonly Regex Color = Spoken.Pattern(@"(\bin )?\b(?<color>white|black|red|orange|yellow|green|blue|purple|pink)\b( (text|letters|font|colou?r))?|(用)?(?<color>[白黑红橙黄绿蓝紫粉])(色的?|字)(字体?|文字)?");

    private static readonly Regex Size = Spoken.Pattern(@"\b((?<big>big|large|huge)|small|tiny)\b( (text|letters|font))?|(?<big>大字体?|大号字?)|小字体?|小号字?");
}
