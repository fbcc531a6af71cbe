using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Impossible;

/// <summary>What would need to hear or to speak: captions, translation, voice-over.</summary>
internal sealed class SpeechRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } = [];

    public void Read(Part part) => ImpossibleWish.Read(part, Wishes);

    private static readonly Regex Captions = Spoken.Pattern(@"(\b(add|generate|create|make|put|burn|show|include|have|get|auto(matic(ally)?)?|auto-?generated?|animated|word by word|on[- ]screen|english|chinese|bilingual|some|the|a|in)\b[ -]?)*\b(closed )?(captions?|captioned|captioning|subtitles?|subtitled|subs|srt|transcri(be|pts?|ption)|lyrics)\b( (to|on|for|in) (the |my |this |it)*(video|film|clip|screen|speech)?)?"
        + "|(添加|加上?|生成|配上?|自动|打上|中英|双语|中文|英文|识别)*(字幕|歌词)");

    private static readonly Regex Translation = Spoken.Pattern(@"\b(translat\w*|dub(bed|bing)?)\b.*|翻译.*|译成.*");

    private static readonly Regex Voice = Spoken.Pattern(@"(\b(add|generate|create|make|record|an?|the|some|ai|male|female)\b )*\b(voice[- ]?overs?|narrat(e|ion|or|ed)|text[- ]to[- ]speech|tts|speech synthesis|lip[- ]?sync\w*|clone (my )?voice)\b.*|(添加|加上?|生成|配上?|(?<![a-z])AI)*(配音|旁白|朗读|解说|口播).*");

    private static readonly ImpossibleWish[] Wishes =
    [
        new(Captions, new("captions need text or an SRT: there is no speech recognition here", "字幕需要文字或 SRT：这里没有语音识别")),
        new(Translation, new("there is no translation here", "这里不能翻译")),
        new(Voice, new("there is no voice-over or speech synthesis here: upload a recording", "这里不能配音或合成语音：请上传录音")),
    ];
}
