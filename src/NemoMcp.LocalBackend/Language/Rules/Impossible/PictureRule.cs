using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Impossible;

/// <summary>What would change or make pictures: generated footage, backgrounds, looks, movements, overlays.</summary>
internal sealed class PictureRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } = [];

    private static readonly Phrase NoGeneration = new(
        "no footage is generated here, only your own media is edited (in a session without media, a film of cards can be made from words)", "这里不生成画面，只剪辑你自己的素材（没有素材的新会话里，可以用文字做卡片影片）");

    public void Read(Part part) => ImpossibleWish.Read(part, Wishes);

    private static readonly Regex Generation = Spoken.Pattern(@"\b(text[- ]to[- ]video|image[- ]to[- ]video|deep ?fake|ai[- ](generated?|video|avatar|footage|scene|clips?|images?))\b.*|\b(generate|create|make|produce|draw|render)( [a-z]+){0,3} (videos?|clips?|films?|footage|scenes?|images?|pictures?|animations?|movies?) (of|about|showing|where|in which|from (text|scratch|a prompt))(?! (my|these|this|the|it|our|those|all|them)\b).*"
        + @"|\bwith ai\b|\busing ai\b|\bai\b|(用)?((?<![a-z])AI(?![a-z])|人工智能)(自动)?(生成|制作|做)?.*|文生视频.*|图生视频.*|凭空.*|数字人.*");

    private static readonly Regex Background = Spoken.Pattern(@"\b(remove|replace|change|blur|cut out|swap|delete|erase) " + Spoken.The + @"(background|people|person|objects?|faces?)(?! (music|sound|noise|song|track))( (with|to) .*)?\b|\bgreen ?screen\b|\bchroma ?key\w*|抠像|抠图|绿幕|(去掉|去除|移除|换掉?|更换|替换|虚化|模糊)(视频|画面)?的?背景(?!音|声)|去背景|换脸|打码|马赛克");

    private static readonly Regex Transition = Spoken.Pattern(@"(\b(add|some|smooth|cool|nice|with)\b )*\b(transitions?|cross[- ]?(fad|dissolv)\w*|dissolves?|wipes?)\b( between .*)?|(添加|加上?)?(转场|过渡|叠化)(效果|特效|动画)?");

    private static readonly Regex Look = Spoken.Pattern(@"(\b(add|apply|with|an?|some|the|make it)\b )*\b(filters?|colou?r[- ]?(grad\w+|correct\w*)|vintage|sepia|cinematic( look)?|hdr|visual effects?|special effects?|effects?|vfx|film grain)\b( effects?| filter| look)?|(添加|加上?|变成?|改成)?(滤镜|调色|美颜|磨皮|复古|电影感|特效)");

    // What LookRule reads, beside words that it does not: of a title, or of a file.
    private static readonly Regex LookOfOther = Spoken.Pattern(@"\b(black and white|b ?& ?w|gr[ae]y ?scale|brighter|brighten|darker|darken|brightness|contrast|saturation|sharp(en|er)|vignette|blur|warmer)\b|黑白|亮度|对比度|饱和度|锐化|变亮|变暗|调亮|调暗|暗角");

    private static readonly Regex Movement = Spoken.Pattern(@"\b(pan|tilt|stabili[sz]\w+|boomerang)\b( (it|this|the (video|clip|film)))?|防抖|稳定");

    // What TransformRule reads, beside words that it does not: of a title, or of a file.
    private static readonly Regex TransformOfOther = Spoken.Pattern(@"\b(rotate|flip|mirror|zoom( in| out)?)\b( (by )?[0-9]+ ?(degrees|°))?|旋转|翻转|镜像|放大|缩小");

    private static readonly Regex Overlay = Spoken.Pattern(@"(\b(add|put|remove|insert|show|an?|the|my|some)\b )*\b(stickers?|emojis?|split[- ]?screen|frames?|borders?|progress bar|arrows?|b-?roll|stock footage)\b( <f:[0-9]+>)?|(添加|加上?|放|去掉|去除)?(贴纸|表情包?|分屏|边框|进度条)");

    private static readonly ImpossibleWish[] Wishes =
    [
        new(Generation, NoGeneration, Blocking.SamePart),
        new(Background, new("a background cannot be told from what stands before it here (for edges, say \"with blurred edges\")", "这里不能识别和处理画面背景（填充边缘请说“两边模糊填充”）")),
        new(Transition, new(
            "the one transition here is a crossfade: say \"crossfade between the clips for 1 second\"", "这里的转场只有交叉淡化：请说“片段之间交叉淡化1秒”")),
        new(Look, new(
            "there are no ready-made filters here: black and white, brightness, contrast, saturation, warmth, blur, sharpness and a vignette can be changed",
            "这里没有现成滤镜：可以改黑白、亮度、对比度、饱和度、冷暖、模糊、锐化和暗角")),
        new(LookOfOther, new(
            "looks are changed for the whole film, a range of times or a clip by its number: say it in a sentence of its own",
            "画面效果可以用于全片、一段时间或第几段：请单独说一句"), Blocking.SamePart),
        new(Movement, new("panning and stabilising are not possible in this version", "这个版本不能摇镜头或防抖")),
        new(TransformOfOther, new(
            "the picture can be turned, flipped or enlarged as a whole, a range of times or a clip by its number: say it in a sentence of its own",
            "旋转、翻转、放大可以用于全片、一段时间或第几段的画面：请单独说一句"), Blocking.SamePart),
        new(Overlay, new("stickers, frames and split screens are not possible here: a logo or a smaller picture can be laid over the film (\"put logo.png in the top right corner\")", "这里没有贴纸、边框和分屏：可以叠加标志或小画面（“把 logo.png 放在右上角”）")),
    ];
}
