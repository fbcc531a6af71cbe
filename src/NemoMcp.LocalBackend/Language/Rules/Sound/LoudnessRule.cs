using System.Globalization;
using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Sound;

/// <summary>"Normalise the audio", "make the loudness right for YouTube", 响度标准化; before the shapes, which would take the platform for one.</summary>
internal sealed class LoudnessRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("normalise the audio", "响度标准化", "normalise the audio", "响度标准化"),
        new("make the loudness right for PLATFORM, for a podcast, for TV", "把响度调到适合 PLATFORM、播客、电视", "make the loudness right for a podcast", "把响度调到适合播客"),
        new("set the loudness to N LUFS", "响度调到 N LUFS", "set the loudness to -20 LUFS", "响度调到-20 LUFS"),
    ];

    public void Read(Part part)
    {
        if (part.Has(Foreign) || !(part.Has(Normalise) || part.Has(Right) || part.Has(Level)))
        {
            return;
        }

        var level = part.Claim(Level);
        var platform = part.Claim(Platform)?.Groups["name"].Value;
        part.ClaimAll(Normalise);
        part.ClaimAll(Right);
        part.ClaimAll(Loudness);
        part.ClaimAll(Soft);
        var target = LoudnessTarget.Of(platform);
        part.Do(level is null
            ? new EditCommand.SetLoudness(target.Lufs, target.Name)
            : new EditCommand.SetLoudness(-double.Parse(level.Groups["lufs"].Value, CultureInfo.InvariantCulture), ""));
    }

    private const string Sound = "(audio|sound|volume|loudness|levels?|voices?|speech)";

    // Of one title, one file or one clip: the whole mix has one loudness.
    private static readonly Regex Foreign = Spoken.Pattern(@"<[qf]:|\b(titles?|texts?|music|song|bgm|first|second|third|last)\b|音乐|配乐|标题|第");
    private static readonly Regex Normalise = Spoken.Pattern(@"\b(normali[sz](e|ed|ing|ation)|even out|level out|equali[sz]e)\b(?=( (the|my|its|all|overall))* ?" + Sound + @"\b|$| (it|this|that|to|for)\b)|\b(loudness|audio|volume|sound) normali[sz](ation|e|ed)\b|(响度|音量|声音|音频)的?(调到|弄到|设为|达到)?(标准(水平|响度|音量|值)|标准化|归一化|均衡化|统一|规范化)|(标准化|归一化|统一)(一下)?(响度|音量|声音|音频)");
    private static readonly Regex Right = Spoken.Pattern(@"\b(loudness|volume|audio( level)?|sound( level)?) (is |be |should be )?(right|correct|suitable|good|proper|ok|okay|fit) (for|on)\b|\b(right|correct|proper|suitable) (loudness|volume|audio level)\b|\bloudness (for|of)\b|适合[^,]*的响度|响度(调整?|设置?|改)?(到|为|成)?适合|响度(符合|达到)");
    private static readonly Regex Loudness = Spoken.Pattern(@"\b" + Sound + @"\b|响度|音量|声音|音频");
    private static readonly Regex Level = Spoken.Pattern(@"(\b(to|at|of) |[到为成至是])? ?([-−–]|\bminus|负) ?(?<lufs>[0-9]{1,2}(\.[0-9])?) ?(lufs|lkfs|db lufs)\b");
    private static readonly Regex Platform = Spoken.Pattern(@"(\b(for|on|to) (an? |the |my )?)?\b(?<name>youtube( shorts)?|you tube|shorts|tik ?tok|(instagram |facebook |ig )?reels|instagram|facebook|spotify|vimeo|bilibili|snapchat|apple podcasts?|podcasts?|tv|television|broadcast(ing)?|radio)\b|(?<name>抖音|快手|小红书|视频号|B ?站|哔哩哔哩|播客|电视|广播)");
    private static readonly Regex Soft = Spoken.Pattern(@"\b(right|correct|set|level|target|platforms?|overall|standard|adjust|bring|ebu|r ?128)\b|调整?|设置?|到|为|成|适合|符合|标准|平台|的|统一");
}
