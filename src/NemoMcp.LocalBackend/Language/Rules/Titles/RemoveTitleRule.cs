using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>"Remove the title", 去掉标题“你好”; before the rule that adds titles, which the same nouns would wake.</summary>
internal sealed class RemoveTitleRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("remove the title", "去掉标题", "remove the title", "去掉标题"),
        new("remove the title 'X'", "去掉标题“X”", "remove the title 'Plaza'", "去掉标题“Plaza”"),
    ];

    private static readonly Phrase NoChange = new(
        "a title cannot be changed: remove it and add the new one", "标题不能修改：请先去掉，再加新的");

    public void Read(Part part)
    {
        if ((part.Claim(English) ?? part.Claim(Chinese)) is { } match)
        {
            part.Do(new EditCommand.RemoveTitles(part.Token(match, "q")?.Words));
        }
        else if (part.Claim(Change) is { } change)
        {
            part.Add(new Finding.CannotDo(part.Words(change.Value), NoChange, Blocking.SamePart));
        }
    }

    private const string Noun = "(titles?|texts?|headings?|headlines?|captions?|subtitles?)";

    private static readonly Regex English = Spoken.Pattern(@"\b" + Spoken.RemoveVerb + " " + Spoken.The + "(text " + Noun + "|" + Noun + ")( (that )?(says?|saying|called|named|reading|with the (text|words)))?( ?" + Spoken.Quote + ")?|\\b" + Spoken.RemoveVerb + " " + Spoken.The + Spoken.Quote + " " + Noun);

    private static readonly Regex Chinese = Spoken.Pattern("(" + Spoken.TakeAway + "|不要)了?(所有|全部|那个|这个|视频)?的?(标题|文字|字幕|文本)( ?" + Spoken.Quote + ")?|(把)?(所有|全部|那个|这个)?的?(标题|文字|字幕)( ?" + Spoken.Quote + ")? ?(都|全部)?" + Spoken.TakeAway);

    private static readonly Regex Change = Spoken.Pattern(@"\b(change|replace|rename|edit|update|move|rewrite|resize|reword|translate|shift) " + Spoken.The + "(text of " + Spoken.The + ")?" + Noun + @"\b.*|(把|将)?(修改|更改|改|换|替换|移动|更新)(一下)?(标题|文字|字幕).*|(把|将)(标题|文字|字幕).*(改|换|移).*|(标题|文字|字幕)( ?" + Spoken.Quote + ")?的?(内容|位置)? ?(修?改|更?换|变|移|挪)(动|到|成|为|在).*");
}
