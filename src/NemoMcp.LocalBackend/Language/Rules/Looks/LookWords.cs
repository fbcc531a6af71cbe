using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Looks;

/// <summary>The words for one look: those that mean more of it, those that mean less, and those that only name it.</summary>
/// <param name="Kind">What they are words for.</param>
/// <param name="Step">How much "more" is, where nothing is said.</param>
/// <param name="More">"Brighter".</param>
/// <param name="Less">"Darker".</param>
/// <param name="Name">"Brightness".</param>
internal sealed record LookWords(LookKind Kind, int Step, Regex? More, Regex? Less, Regex? Name)
{
    private const string Lessened = @"(?<turned>\b(less|not (so|as|that)|((way|far|much|a lot|really|just|simply) )?too) |不那么|没那么|太)?";

    public static IReadOnlyList<LookWords> All { get; } =
    [
        Of(
            LookKind.Brightness,
            20,
            @"\b(brighten(ed)?( (it|this|the (picture|video|image|film)))?( up)?|bright(er)?|lighten(ed)?( (it|this|the (picture|video|image|film)))?( up)?|lighter)\b|(变|调|提|加|更|再)亮|亮(?=一[点些]|点|些)",
            @"\b(darken(ed)?( (it|this|the (picture|video|image|film)))?|dark(er)?|dim(mer|med)?( down)?)\b|(变|调|压|更|再)暗|暗(?=一[点些]|点|些)",
            @"\b(brightness|exposure)\b|亮度|曝光度?"),
        Of(LookKind.Contrast, 20, @"\b(punchier|contrastier|contrasty)\b", null, @"\bcontrast\b|对比度?|反差"),
        Of(
            LookKind.Saturation,
            30,
            @"\b(vivid(er)?|vibrant|colou?rful|saturated?)\b|(更|变)?(鲜艳|鲜明|艳丽)",
            @"\b(desaturated?|paler)\b|(更|变)?(素淡|素雅)",
            @"\b((colou?r )?saturation|vibrance|(?<=\b(more|less|boost|increase|reduce) (the )?)colou?rs?)\b|(色彩)?饱和度|(?<=(增强|加强|提升|减弱)画?面?的?)(色彩|颜色)"),
        Of(
            LookKind.Warmth,
            30,
            @"\b(warm(er|ed)?( up)?|more orange)\b|(更|变|偏|调)?暖(?!场)(色调?|调)?",
            @"\b((cooler|colder|cool|cold)(?= (colou?rs?|tones?|look|temperature|white balance))|colder|bluer)\b|(更|变|偏|调)?冷(?!静|冻)(色调?|调)?",
            @"\b(warmth|(colou?r )?temperature|white balance)\b|色温|白平衡"),
        Of(
            LookKind.Blur,
            40,
            @"\b(blur(red|ry|rier)?( out)?|soft focus|out of focus)\b(?! (the |my |a |all |out )*(backgrounds?|edges?|bars?|sides?|faces?|people|persons?|objects?|logos?|licen|number|plates?))|(?<!背景|背景的)(变|更)?模糊(?!的?(背景|填充|边|两|人|脸|车牌|标志))",
            null,
            null),
        Of(LookKind.Sharpness, 50, @"\b(sharp(er)?|sharpen(ed|ing)?( (it|this|the (picture|video|image|film)))?( up)?|crisp(er)?)\b(?! (cuts?|edits?|transitions?|sound|audio))|锐化|(更|变)清晰|清晰(?=一[点些]|点|些)", null, @"\bsharpness\b|锐度|清晰度"),
        Of(LookKind.Vignette, 50, @"\bvignett(e[ds]?|ing)\b|暗角|晕影", null, null),
    ];

    private static LookWords Of(LookKind kind, int step, string? more, string? less, string? name) =>
        new(kind, step, Pattern(more), Pattern(less), name is null ? null : Spoken.Pattern(name));

    private static Regex? Pattern(string? words) => words is null ? null : Spoken.Pattern(Lessened + "(" + words + ")");
}
