using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>"Remove the title", 去掉标题“你好”; before the rule that adds titles, which the same nouns would wake.</summary>
internal sealed class RemoveTitleRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("remove the title", "去掉标题", "remove the title", "去掉标题"),
        new("remove the captions, the lower thirds", "去掉字幕、字幕条", "remove the captions", "去掉字幕"),
        new("remove the title 'X'", "去掉标题“X”", "remove the title 'Plaza'", "去掉标题“Plaza”"),
    ];

    public void Read(Part part)
    {
        if ((part.Claim(English) ?? part.Claim(Chinese)) is { } match)
        {
            var words = part.Token(match, "q")?.Words;
            part.Do(new EditCommand.RemoveTitles(words)
            {
                Kind = words is not null ? null : Caption.IsMatch(match.Value) ? TextKind.Caption : LowerThird.IsMatch(match.Value) ? TextKind.LowerThird : null,
                IsEverything = words is null && Everything.IsMatch(match.Value),
            });
        }
    }

    private const string Noun = "(lower[ -]thirds?|titles?|texts?|headings?|headlines?|captions?|subtitles?)";

    private static readonly Regex English = Spoken.Pattern(@"\b" + Spoken.RemoveVerb + " " + Spoken.The + "(text " + Noun + "|" + Noun + ")( (that )?(says?|saying|called|named|reading|with the (text|words)))?( ?" + Spoken.Quote + ")?|\\b" + Spoken.RemoveVerb + " " + Spoken.The + Spoken.Quote + " " + Noun);

    private static readonly Regex Chinese = Spoken.Pattern("(" + Spoken.TakeAway + "|不要)了?(所有|全部|那个|这个|视频)?的?(标题|文字|字幕条|字幕|文本)( ?" + Spoken.Quote + ")?|(把)?(所有|全部|那个|这个)?的?(标题|文字|字幕条|字幕)( ?" + Spoken.Quote + ")? ?(都|全部)?" + Spoken.TakeAway);

    private static readonly Regex Caption = Spoken.Pattern(@"\b(captions?|subtitles?)\b|字幕(?!条)");

    private static readonly Regex LowerThird = Spoken.Pattern(@"lower[ -]third|字幕条");

    private static readonly Regex Everything = Spoken.Pattern(@"\b(all|every|any) (the )?(texts?)\b|(所有|全部)的?(文字|文本)|(文字|文本)(都|全部)");
}
