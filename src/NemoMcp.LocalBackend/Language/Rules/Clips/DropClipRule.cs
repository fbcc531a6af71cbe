using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Clips;

/// <summary>"Delete the second clip", "keep only b.mp4", 删除第二段, 只保留前两段.</summary>
internal sealed class DropClipRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("delete the Nth, the last clip; several clips", "删除第N段、最后一段、几段", "delete the second clip", "删除第二个片段"),
        new("remove FILE", "删除 FILE", "remove plaza.mp4", "删除plaza.mp4"),
        new("keep only the Nth clip", "只保留第N段", "keep only the last clip", "只保留最后一段"),
    ];

    public void Read(Part part)
    {
        while ((part.Claim(DropEnglish) ?? part.Claim(DropChinese)) is { } drop)
        {
            part.Do(new EditCommand.RemoveClips(ClipWords.Read(part, drop, ClipWords.IsIn(drop, "e") ? "e" : "z")));
        }

        while ((part.Claim(KeepEnglish) ?? part.Claim(KeepChinese)) is { } keep)
        {
            part.Do(new EditCommand.KeepClips(ClipWords.Read(part, keep, ClipWords.IsIn(keep, "e") ? "e" : "z")));
        }
    }

    private const string NotPartOfIt = @"(?! ?('s|from (the )?<|at <|as |music|title|sound|audio|的(声音|标题|音乐|前|后|最后|开头|结尾)))";
    private static readonly Regex DropEnglish = Spoken.Pattern(@"\b(remove|delete|drop|get rid of|take out|throw (away|out)|lose|cut out|erase|discard) " + ClipWords.English("e") + "( from (the )?(video|film|timeline|movie))?" + NotPartOfIt);
    private static readonly Regex DropChinese = Spoken.Pattern(Spoken.TakeAway + "了? ?" + ClipWords.Chinese("z") + NotPartOfIt + "|(把|将)? ?" + ClipWords.Chinese("z") + "(都|全部|给我|给)?(" + Spoken.TakeAway + "|不要)了?");
    private static readonly Regex KeepEnglish = Spoken.Pattern(@"\b((only|just) (keep|use|leave|show)|(keep|use|leave)( only| just)) " + ClipWords.English("e") + @"( only)?|\bkeep " + ClipWords.English("e") + " only");
    private static readonly Regex KeepChinese = Spoken.Pattern("(只|仅)(保留|留下|留|要|用|取) ?" + ClipWords.Chinese("z") + "|(把|将)? ?" + ClipWords.Chinese("z") + "(以外|之外)的?(其他|其余)?的?(片段|部分|视频)?(都|全部)?" + Spoken.TakeAway);
}
