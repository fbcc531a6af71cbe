using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Consistency;

/// <summary>"Mute it but keep the sound": a wish, and that what it changes should stay as it is. Neither is told as done.</summary>
internal static class Contradictions
{
    public static Phrase Reason { get; } = new(
        "the message asks for a change and that the same stay as it is: say one of them", "这句话既要求改动又要求同一处保持不变：请只说一个");

    public static bool Has(Finding finding, Interpretation read) => finding switch
    {
        Finding.LeaveAsIs left => read.Findings.OfType<Finding.Do>().Any(done => Breaks(done.Command, left.Words, read)),
        Finding.Do done => read.Findings.OfType<Finding.LeaveAsIs>().Any(left => Breaks(done.Command, left.Words, read)),
        _ => false,
    };

    private static bool Breaks(EditCommand command, string kept, Interpretation read) => command switch
    {
        EditCommand.SetCanvas or EditCommand.CropSquare => Shape.IsMatch(kept) && !read.Findings.OfType<Finding.Do>().Any(done => done.Command is EditCommand.SetFit),
        EditCommand.SetVolume { Volume: 0, Target: not SoundTarget.Music } => Sound.IsMatch(kept),
        EditCommand.SetVolume { Target: SoundTarget.Music } or EditCommand.RemoveMusic => Music.IsMatch(kept),
        EditCommand.Reverse => Forward.IsMatch(kept) || Sound.IsMatch(kept),
        EditCommand.SetSpeed => Speed.IsMatch(kept) || Length.IsMatch(kept),
        EditCommand.ShortenTo or EditCommand.Highlight or EditCommand.RemovePauses or EditCommand.Repeat or EditCommand.LoopTo => Length.IsMatch(kept),
        _ when Cuts.IsCut(command) => Length.IsMatch(kept),
        EditCommand.ChangeLook { Scope.IsWhole: true, Kind: Drafts.Looks.LookKind.Saturation or Drafts.Looks.LookKind.Warmth } => Colours.IsMatch(kept),
        EditCommand.RemoveTitles => Titles.IsMatch(kept),
        _ => false,
    };

    private const string Keep = @"^(and |but |please )*(keep|leave|preserve|don't (change|touch|alter|lose)|do not (change|touch|alter|lose)) (the |my |its |all |any |original |whole |full |of |current |same )*";
    private const string KeepChinese = "^(请|但)?(保留|保持|别动|不动|不要改变?|别改|不要动)(原来的?|原有?的?|原|现有?的?|所有的?|全部的?)?(视频|影片)?的?";
    private const string End = @"( (forwards?|normal(ly)?|as (it|they) (is|are|was|were)|unchanged|alone|the same|untouched))?$";
    private const string EndChinese = "(不变|原样)?$";

    private static readonly Regex Shape = Spoken.Pattern(Keep + "(shape|size|aspect ratio|format|frame|picture|sides?|edges|everything in (the )?frame)" + End + "|" + KeepChinese + "(画幅|比例|尺寸|两边|两侧|画面)" + EndChinese);
    private static readonly Regex Sound = Spoken.Pattern(Keep + "(sound|audio|volume|voices?)" + End + "|" + KeepChinese + "(声音|原声|声|音量)" + EndChinese);
    private static readonly Regex Forward = Spoken.Pattern(@"\b(sound|audio|voices?)\b|声音|原声");
    private static readonly Regex Music = Spoken.Pattern(Keep + "(background )?(music|bgm|song)" + End + "|" + KeepChinese + "(背景)?(音乐|配乐)" + EndChinese);
    private static readonly Regex Speed = Spoken.Pattern(Keep + "speed" + End + "|" + KeepChinese + "(速度)" + EndChinese);
    private static readonly Regex Length = Spoken.Pattern(Keep + "(length|duration|running time)" + End + "|" + KeepChinese + "(时长|长度)" + EndChinese);
    private static readonly Regex Colours = Spoken.Pattern(Keep + "colou?rs?" + End + "|" + KeepChinese + "(颜色|色彩|彩色)" + EndChinese);
    private static readonly Regex Titles = Spoken.Pattern(Keep + "(titles?|texts?)" + End + "|" + KeepChinese + "(标题|文字)" + EndChinese);
}
