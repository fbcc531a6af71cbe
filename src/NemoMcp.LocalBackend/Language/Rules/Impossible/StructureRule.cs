using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Impossible;

/// <summary>What concerns single clips, their order, what they show, or the film as a file.</summary>
internal sealed class StructureRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } = [];

    public void Read(Part part) => ImpossibleWish.Read(part, Wishes);

    private static readonly Regex Card = Spoken.Pattern(@"(\b(add|remove|make|create|an?|the|my|some|nice|short|cool)\b )*\b(intros?|outros?|introduction|end ?(cards?|screens?)|opening sequence|credits)\b|(添加|加上?|做|去掉)?(一个|个)?(片头|片尾|开场动画|结束画面)");

    private static readonly Regex Judgement = Spoken.Pattern(@"(\b(keep|find|select|pick|choose|use|show|only|just|cut|remove|the|my|all|of)\b )*\b(highlights?( reel)?|(best|key|good|boring|exciting|funniest|important|interesting|top) (parts?|moments?|bits?|scenes?|clips?)|mistakes|bloopers)\b|(保留|选出|找出|剪出|去掉|只)*(精彩|高光|亮点|无聊|有趣|重要|关键)的?(部分|片段|瞬间|时刻|镜头|内容)?");

    private static readonly Regex Order = Spoken.Pattern(@"\b(re-?order|re-?arrange|split|duplicate|loop|repeat|swap|shuffle)\b.*|(分割|拆分|拆成|复制|循环|重复|调换|顺序|打乱|交换).*");
    private static readonly Regex Undo = Spoken.Pattern(@"\b(revert|restore|go back|start over|reset)\b.*|(还原|恢复|重来).*");

    private static readonly Regex Export = Spoken.Pattern(@"(\b(export|download|render|save)\b( (it|as|in|at|to|the (video|film)|an?))*|导出|下载|渲染)( ?(4k|8k|2k|1080p|720p|480p|mp4|mov|webm|gif|hd|full hd|[0-9]+ ?fps|高清))*|(\b(in|at|as|to)\b )?\b(4k|8k|2k|1080p|720p|480p|mp4|mov|webm|gif|hd|full hd|[0-9]+ ?fps)\b|高清|超清");

    private static readonly Regex VagueCuts = Spoken.Pattern(@"\b(some |jump |quick |fast )?cuts\b|^(快速)?剪切$");

    private static readonly ImpossibleWish[] Wishes =
    [
        new(Card, new("an intro or outro needs its words in quotation marks, such as intro \"Welcome\"", "片头或片尾需要加引号的文字，例如片头“欢迎”")),
        new(Judgement, new("what the picture shows cannot be judged here: name the times, or say how long and the liveliest parts are kept, such as \"make a 10 second highlight\"", "这里不能判断画面内容：请说明时间，或给出时长来保留最热闹的部分，例如“剪出10秒的精彩片段”")),
        new(Order, new(
            "the film's clips can be split, removed, moved, swapped and repeated: \"split at 0:05\", \"swap the first two clips\", \"loop it 3 times\"",
            "片段可以分割、删除、移动、交换和重复：“在第5秒处分割”“交换前两段”“循环3次”")),
        new(Undo, new(
            "edits are taken back one after the other and as a whole: say \"undo that\" or \"undo the last 2 changes\"; for a new timeline \"start over with only\" and a file's name",
            "只能按次序整步撤销：请说“撤销”或“撤销两步”；要重新开始请说“只用”加文件名“重新开始”")),
        new(Export, new("that is chosen when the film is exported", "这在导出时选择")),
        new(VagueCuts, new("say what to cut: a range to keep or remove, or a length", "请说明怎么剪：保留或删除哪一段，或者多长")),
    ];
}
