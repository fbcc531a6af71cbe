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
        new(Captions, new(
            "captions need their words, as nothing here listens to speech: say \"captions: first line; second line\", with times such as \"0:02 first line\" or without, or paste an SRT or VTT",
            "字幕需要文字，这里没有语音识别：请说“字幕：第一句；第二句”（可带时间，如“0:02 第一句”），或粘贴 SRT、VTT")),
        new(Translation, new("there is no translation here", "这里不能翻译")),
        new(Voice, new("there is no voice-over or speech synthesis here: upload a recording", "这里不能配音或合成语音：请上传录音"), Blocking.SamePart),
    ];
}
