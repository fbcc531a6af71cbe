using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Impossible;

/// <summary>Sound that would have to be understood, cleaned or made.</summary>
internal sealed class SoundRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } = [];

    public void Read(Part part) => ImpossibleWish.Read(part, Wishes);

    private static readonly Regex Effects = Spoken.Pattern(@"(\b(add|some|with|an?)\b )*\b(sound effects?|sfx|applause|laugh track|beeps?)\b|(添加|加上?)?音效");

    private static readonly Regex Cleaning = Spoken.Pattern(@"(\b(remove|reduce|clean( up)?|cut( out)?|delete|get rid of|the|all|background)\b )*\b(nois(e|y)|denoise|silences|silent (parts?|moments?|sections?|gaps?)|filler words?|ums?|pauses|dead air|hum)\b|(remove|cut( out)?|delete) (the |all )*silence\b|降噪|去噪|(去掉|去除|消除)?(噪音|噪声|杂音|静默|空白|停顿|口头禅|气口)");

    private static readonly Regex Beat = Spoken.Pattern(@"(\b(cut|sync|match|edit)\w*\b [^<]*)?\b(to |on |with )?(the )?(beats?|rhythm|beat[- ]?sync\w*)\b|卡点|节拍|踩点|(跟|踩|卡|对|合|随|配合|根据|按)(着|准|上|住)?(音乐)?的?节奏|节奏点|节奏卡");

    private static readonly ImpossibleWish[] Wishes =
    [
        new(Effects, new("there are no sound effects here: upload a sound file", "这里没有音效：请上传声音文件")),
        new(Cleaning, new("noise and pauses cannot be found and removed in this version: name the times", "这个版本不能识别噪音和停顿：请说明时间")),
        new(Beat, new("cutting to the beat is not possible here", "这里不能卡点")),
    ];
}
