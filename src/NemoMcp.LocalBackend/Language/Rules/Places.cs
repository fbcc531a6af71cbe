using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules;

/// <summary>Reads one of nine places on the picture: "in the top right corner", "at the bottom", 左上角, 居中.</summary>
internal static class Places
{
    /// <summary>For the patterns of other rules; groups <c>top</c>, <c>bottom</c>, <c>left</c>, <c>right</c>.</summary>
    public const string English = @"(\b(at|on|in|into|to|near|along|across) )?(the |its )*(very )?\b("
        + @"((?<top>top|upper)|(?<bottom>bottom|lower)|middle|cent(er|re))([ -](?<left>left)|[ -](?<right>right))( (hand )?(corner|side|edge))?"
        + @"|((?<top>top)|(?<bottom>bottom)|middle|cent(er|re)(ed)?)( (edge|middle|cent(er|re)))?"
        + @"|(?<=\b(at|on|to) the |\b(at|on|to) )((?<left>left)|(?<right>right))([ -]hand)?( (side|edge))?|((?<left>left)|(?<right>right))([ -]hand)? (side|edge)"
        + @")\b( of (the |my )?(screen|frame|picture|video|film|image))?";

    public const string Chinese = "(放在?|放到|移到|移动到|挪到|位于|在|置于|到|靠)?(画面|屏幕|视频|影片)?的?("
        + "((?<left>左)|(?<right>右))((?<top>上)|(?<bottom>下))(角|方|边|侧)?|(?<left>左(侧|边|方|面))|(?<right>右(侧|边|方|面))"
        + "|(?<top>顶部|上方|上面|顶端|最上面)|(?<bottom>底部|下方|下面|底端|最下面)|居中|中间|中央|正中间?)(位置|处)?";

    /// <summary>Null where none is named.</summary>
    public static TextPosition? Read(Part part) => part.Claim(Place) is { } match ? Of(match) : null;

    public static TextPosition Of(Match match) => (match.Groups["top"].Success, match.Groups["bottom"].Success, match.Groups["left"].Success, match.Groups["right"].Success) switch
    {
        (true, _, true, _) => TextPosition.TopLeft,
        (true, _, _, true) => TextPosition.TopRight,
        (true, _, _, _) => TextPosition.Top,
        (_, true, true, _) => TextPosition.BottomLeft,
        (_, true, _, true) => TextPosition.BottomRight,
        (_, true, _, _) => TextPosition.Bottom,
        (_, _, true, _) => TextPosition.Left,
        (_, _, _, true) => TextPosition.Right,
        _ => TextPosition.Center,
    };

    public static readonly Regex Place = Spoken.Pattern(English + "|" + Chinese);
}
