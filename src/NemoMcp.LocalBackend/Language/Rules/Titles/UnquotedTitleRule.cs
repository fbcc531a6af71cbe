using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>A title without quotation marks: where its words end would be a guess.</summary>
internal sealed class UnquotedTitleRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } = [];

    private static readonly Phrase NeedsQuotes = new(
        "a title needs its words in quotation marks, such as title \"Plaza\"", "标题文字请加引号，例如标题“你好”");

    public void Read(Part part)
    {
        if (part.Claim(Title) is { } match)
        {
            part.Add(new Finding.CannotDo(part.Words(match.Value), NeedsQuotes, Blocking.SamePart));
        }
    }

    private static readonly Regex Title = Spoken.Pattern(@"(\b(add|put|insert|show|give it|include|write|have|with)\b( (a|an|the|some|big|large|nice|short|opening))* )?\b(titles?|titled|headline|heading|lower[ -]thirds?|text overlays?|text)\b.*|(加上?|添加|写上?|放|打上|配上?)?(一个|一行|个)?(标题|文字|字幕条).*");
}
