using System.Globalization;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Core.Editing;

/// <summary>Names and units of the values that a segment may carry beside its times; an unknown one keeps its key.</summary>
internal static class SegmentFacts
{
    // A fade of 50 ms or more is written in milliseconds; a smaller number is already one of seconds.
    private const long FewestMilliseconds = 50;

    private static readonly Dictionary<string, (string English, string Chinese)> Names = new(StringComparer.Ordinal)
    {
        ["speed"] = ("speed", "速度"),
        ["fade_in"] = ("fade-in", "淡入"),
        ["fade_out"] = ("fade-out", "淡出"),
        ["in"] = ("start in the source", "素材起点"),
        ["color"] = ("color", "颜色"),
        ["size"] = ("size", "字号"),
        ["font"] = ("font", "字体"),
        ["position"] = ("position", "位置"),
        ["weight"] = ("weight", "字重"),
        ["outline"] = ("outline", "描边"),
        ["outline_width"] = ("outline width", "描边粗细"),
        ["card"] = ("card ground", "卡片底色"),
        ["width"] = ("width", "宽度"),
        ["opacity"] = ("opacity", "不透明度"),
        ["motion"] = ("movement", "移动"),
        ["bar"] = ("bar", "底条"),
        ["style"] = ("style", "样式"),
        ["brightness"] = ("brightness", "亮度"),
        ["contrast"] = ("contrast", "对比度"),
        ["saturation"] = ("saturation", "饱和度"),
        ["warmth"] = ("warmth", "色温"),
        ["blur"] = ("blur", "模糊"),
        ["sharpness"] = ("sharpness", "锐化"),
        ["vignette"] = ("vignette", "暗角"),
        ["rotate"] = ("rotation", "旋转"),
        ["mirror"] = ("mirrored", "镜像"),
        ["zoom"] = ("zoom", "放大"),
        ["crop_left"] = ("cut off left", "左边裁去"),
        ["crop_top"] = ("cut off at the top", "顶部裁去"),
        ["crop_right"] = ("cut off right", "右边裁去"),
        ["crop_bottom"] = ("cut off at the bottom", "底部裁去"),
        ["reversed"] = ("backwards", "倒放"),
        ["freeze"] = ("frozen", "定格"),
        ["overlap"] = ("crossfade", "交叉淡化"),
        ["own_fade_in"] = ("fade-in of its own", "自身淡入"),
        ["own_fade_out"] = ("fade-out of its own", "自身淡出"),
        ["duck"] = ("steps back under speech", "人声时变小"),
        ["bed"] = ("made here", "本机合成"),
        ["still"] = ("still", "静止"),
        ["loop"] = ("loop", "循环"),
        ["media"] = ("source file", "素材文件"),
    };

    /// <summary>Told when a segment is new: how it looks and sounds, not where it comes from.</summary>
    public static IReadOnlyList<string> Telling { get; } = ["color", "size", "font", "weight", "outline", "bar", "style", "position", "width", "opacity", "speed", "reversed", "freeze", "overlap", "fade_in", "fade_out", "duck", "rotate", "mirror", "zoom", "crop_left", "crop_top", "crop_right", "crop_bottom", "motion", "card", "brightness", "contrast", "saturation", "warmth", "blur", "sharpness", "vignette"];

    public static string Name(string key, Language language) =>
        Names.TryGetValue(key, out var name) ? language.Say(name.English, name.Chinese) : TimelineWords.Short(key);

    public static string Value(string key, string value, Language language) => key switch
    {
        "fade_in" or "fade_out" or "own_fade_in" or "own_fade_out" or "overlap" or "in" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time >= FewestMilliseconds =>
            TimelineWords.Length(time, language),
        "position" => Place(value, language),
        "style" => Style(value, language),
        "rotate" => TimelineWords.Short(value) + "°",
        "mirror" or "bar" or "reversed" or "freeze" or "duck" or "loop" or "bed" or "still" => value is "true" ? language.Say("yes", "是") : TimelineWords.Short(value),
        "width" or "opacity" or "crop_left" or "crop_top" or "crop_right" or "crop_bottom" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share <= 1 => TimelineWords.Percent((int)Math.Round(share * 100)),
        "speed" or "zoom" => TimelineWords.Short(value) + "×",
        _ => TimelineWords.Short(value),
    };

    private static string Place(string value, Language language) => value switch
    {
        "top" => language.Say("top", "顶部"),
        "center" => language.Say("center", "居中"),
        "bottom" => language.Say("bottom", "底部"),
        "left" => language.Say("left", "左侧"),
        "right" => language.Say("right", "右侧"),
        "top-left" => language.Say("top left", "左上角"),
        "top-right" => language.Say("top right", "右上角"),
        "bottom-left" => language.Say("bottom left", "左下角"),
        "bottom-right" => language.Say("bottom right", "右下角"),
        _ => TimelineWords.Short(value),
    };

    private static string Style(string value, Language language) => value switch
    {
        "lower_third" => language.Say("lower third", "字幕条"),
        "caption" => language.Say("caption", "字幕"),
        _ => TimelineWords.Short(value),
    };
}
