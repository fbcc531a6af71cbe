using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Picture;

/// <summary>Shapes and platforms: "vertical", "for TikTok", 竖屏, B站.</summary>
internal sealed class CanvasRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("make it vertical", "竖屏", "make it vertical", "竖屏"),
        new("make it horizontal, 16:9", "横屏、16:9", "make it 16:9", "改成16:9"),
        new("make it square, 1:1", "方形、1:1", "make it square", "改成方形"),
        new("4:5, for the Instagram feed", "4:5", "make it 4:5", "改成4:5"),
        new("for TikTok, Reels, Instagram: vertical, at their loudness, with a word about their longest film", "适合抖音、快手、小红书、视频号", "make it ready for TikTok", "适合抖音"),
        new("for YouTube Shorts", "适合小红书", "format it for YouTube Shorts", "适合小红书"),
        new("for YouTube, Vimeo, Bilibili: horizontal, at their loudness", "适合B站", "make it ready for YouTube", "适合B站"),
    ];

    private static readonly Phrase OtherShapes = new("the shapes here are 9:16, 16:9, 1:1 and 4:5", "这里的画幅有 9:16、16:9、1:1 和 4:5");

    private static readonly Regex Lettered = Spoken.Pattern(@"(<q:|\b(title|text|words|letters)\b).*\b(vertically|horizontally|upright|sideways)\b|(标题|文字|字).*(竖着|竖排|横排|竖向|横向)");

    public void Read(Part part)
    {
        // "Title 'A' vertically" is about the letters.
        if (Lettered.IsMatch(part.Text))
        {
            return;
        }

        var before = part.Rest;
        var shapes = new List<CanvasShape>();
        while (part.Claim(Sized) is { } sized)
        {
            var size = part.Token(sized, "a")!;
            if (CanvasShape.Of(size.A, size.B) is { } shape)
            {
                shapes.Add(shape);
            }
            else
            {
                part.Add(new Finding.CannotDo(part.Words(sized.Value), OtherShapes, Blocking.SamePart));
            }
        }

        while (part.Claim(Named) is { } named)
        {
            shapes.Add(Of(named, part.Text));
        }

        if (part.Rest != before)
        {
            part.ClaimAll(Soft);
        }

        // "Vertical for YouTube": the shape was asked for, the platform only has a usual one.
        foreach (var shape in shapes)
        {
            part.Add(new Finding.Do(new EditCommand.SetCanvas(shape.Width, shape.Height, shape.Name) { Platform = shape.Platform }, IsWeak: shape.IsPlatform));
        }
    }

    private static CanvasShape Of(Match match, string text)
    {
        var name = Group(match, "vertical") ?? Group(match, "wide") ?? Group(match, "square");
        return match switch
        {
            _ when match.Groups["vertical"].Success => CanvasShape.Vertical(name!, isPlatform: false),
            _ when match.Groups["wide"].Success => CanvasShape.Wide(name!, isPlatform: false),
            _ when match.Groups["square"].Success => CanvasShape.Square(name!),
            _ when Group(match, "feed") is { } feed => CanvasShape.Portrait(feed, isPlatform: true),
            _ when Group(match, "tall") is { } tall => CanvasShape.Vertical(tall, isPlatform: true),
            // A short on YouTube is a Short, and those are vertical.
            _ when Group(match, "youtube") is { } youtube => Short.IsMatch(text) ? CanvasShape.Vertical($"{youtube} Shorts", isPlatform: true) : CanvasShape.Wide(youtube, isPlatform: true),
            _ => CanvasShape.Wide(match.Groups["broad"].Value, isPlatform: true),
        };
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true } found ? found.Value : null;

    private static readonly Regex Sized = Spoken.Pattern(@"(\b(in|to|at|into|as|with|for|a|an) )*" + Spoken.Size + "( (aspect ratio|format|ratio|shape|版))*");

    private const string For = @"(\b(ready |made |good |optimi[sz]ed |suitable |sized |formatted )?(for|to|on|in|into) ((a|an|the|my|upload(ing)?( to)?|post(ing)?( to| on)?|our) )*|(适合|用于|发布?到?|上传到?|投稿?到?|给|for) ?)?";
    private const string Tail = @"([ -]?(ready|style|format|optimi[sz]ed|friendly|version|平台|风格|版本?|格式|用的?))*";

    private static readonly Regex Named = Spoken.Pattern(For + "((?<vertical>vertical(ly)?|portrait|竖屏|竖版|竖向|竖的|竖)|(?<wide>landscape|horizontal(ly)?|widescreen|wide ?screen|横屏|横版|横向|宽屏)|(?<square>square|方形|正方形|方的)"
        + "|(?<feed>instagram (feed|posts?)|ig (feed|posts?))|(?<tall>tik ?tok|(instagram|ig|facebook) (reels?|stor(y|ies))|(?<!highlights? )reels?|instagram|\\big\\b|you ?tube[ -]?shorts?|yt shorts|\\bshorts\\b|snapchat|抖音|快手|小红书|视频号|朋友圈)"
        + "|(?<youtube>you ?tube)|(?<broad>bilibili|vimeo|b ?站|哔哩哔哩|西瓜视频))" + @"(?![a-z])" + Tail);

    private static readonly Regex Short = Spoken.Pattern(@"\bshort\b|短视频|短片");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(crop(ped)?|reframe|resize|format(ted)?|aspect ratio|ratio|orientation|canvas|ready|mode|screen|shape|size|upload|post|share|fit|switch|set|video for|so (it|that) fits?|fits?|where|suitable|optimi[sz]ed)\b|画面|画幅|比例|尺寸|适合|适配|发布|发到|发|平台|模式|格式|版本?|裁剪?|屏幕?|上传|调整?|设置?为?|观看|号|比");
}
