using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Cutting;

/// <summary>"Make a 10 second highlight", "keep the most exciting 15 seconds", 剪出10秒精彩片段.</summary>
internal sealed class HighlightRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("make a N second highlight", "剪出N秒的精彩片段", "make a 2 second highlight", "剪出2秒的精彩片段"),
        new("keep the most exciting N seconds", "保留最精彩的N秒", "keep the most exciting 3 seconds", "保留最精彩的3秒"),
    ];

    public void Read(Part part)
    {
        if ((part.Claim(English) ?? part.Claim(Chinese)) is { } match)
        {
            part.Do(new EditCommand.Highlight(part.Token(match, "d")!.A));
        }
    }

    private const string Lead = @"(\b(make|create|cut|turn|edit|shorten|trim|generate|give|get|keep|show|use|find|pick|choose|select|extract|boil|condense|reduce|bring|squeeze|only|just|it|this|them|me|the (video|film|clip|footage)|my (video|film|clip|footage)|down|in|into|to|for|a|an|the|out|of|with|from) )*";
    private const string Lively = "((most )(exciting|interesting|lively|dynamic|active|action[- ]packed|engaging|eventful)|liveliest|best|busiest|loudest)";
    private static readonly Regex English = Spoken.Pattern(Lead + Spoken.Duration + @"( long)? (highlights?|best[- ]of)( (reel|video|clip|film|version|cut|edit))?\b( (of|from) (it|this|the (video|film|clip)))?"
        + "|" + Lead + @"\bhighlights?( (reel|video|clip|film|version|cut|edit))? (of|that is|lasting|in|for) (about )?" + Spoken.Duration + "( long)?"
        + "|" + Lead + Lively + " " + Spoken.Duration + "( (of|from) (it|this|the (video|film|clip)|my (video|film|clip)))?"
        + "|" + Lead + Spoken.Duration + " (of|with) (the )?" + Lively + " (parts?|moments?|bits?|scenes?|action)");
    private const string Good = "(最?(精彩|高光|热闹|激烈|有趣|好看|动感)|亮点)";
    private const string Made = "((剪辑?|做|生成|制作|提取|选出|选取|挑出|挑选|保留|截取|留下|只要|只保留|取|浓缩)(出|成|到|为)?(来)?(一[个段条])?)";
    private static readonly Regex Chinese = Spoken.Pattern(Made + "?(视频|影片)?(里|中)?的?" + Good + "的? ?" + Spoken.Duration + "(的?(片段|集锦|视频|部分|内容|画面|镜头))?"
        + "|" + Made + "? ?" + Spoken.Duration + "的? ?" + Good + "的?(片段|集锦|视频|瞬间|时刻|剪辑|镜头|部分|内容)?");
}
