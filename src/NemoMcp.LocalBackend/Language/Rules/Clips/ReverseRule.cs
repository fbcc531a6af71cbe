using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Clips;

/// <summary>"Play it backwards", "reverse the second clip", 倒放, 把最后3秒倒放.</summary>
internal sealed class ReverseRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("play it backwards, reverse it", "倒放", "play it backwards", "倒放"),
        new("reverse A to B; the Nth clip", "把A到B、第N段倒放", "reverse 0:01-0:03", "把1秒到3秒倒放"),
    ];

    public void Read(Part part)
    {
        if (!part.Has(Backwards) || part.Has(Foreign))
        {
            return;
        }

        part.ClaimAll(Backwards);
        var scope = Scope.Read(part);
        part.ClaimAll(Soft);
        part.Do(new EditCommand.Reverse(scope));
    }

    private static readonly Regex Foreign = Spoken.Pattern(@"<[qf]:|\b(titles?|texts?|captions?|music|song|colou?rs?|order|sequence|rotation|zoom|changes?|edits?)\b|(\b(is|are|was|looks?|reads?|appears?)|'s|'re)( all| completely| totally)? (backwards?|reversed)$|标题|文字|字幕|音乐|颜色|顺序");
    private static readonly Regex Backwards = Spoken.Pattern(@"\b(reversed?|reversing|rewind|in reverse|backwards?)\b(?! order)|倒放|倒(着|过来)(播放|放)|反向播放|反着(播放|放)|逆(向)?播放|倒序播放|倒播");
    private static readonly Regex Soft = Spoken.Pattern(@"\b(play(ed)?|run|show|playback|the|part|from|back|motion|effect|add)\b|播放|效果|部分|从|一遍|一次");
}
