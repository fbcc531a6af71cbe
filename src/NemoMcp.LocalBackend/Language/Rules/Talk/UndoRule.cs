using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Talk;

/// <summary>"Undo that", "undo the last 2 changes", 撤销, 重做: back and forth among the session's timelines.</summary>
internal sealed class UndoRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("undo that", "撤销", "undo that", "撤销"),
        new("undo the last N changes", "撤销 N 步", "undo the last 2 changes", "撤销两步"),
        new("redo", "重做", "redo", "重做"),
    ];

    private static readonly Phrase OnlySteps = new(
        "edits are taken back one after the other and as a whole: say \"undo that\" or \"undo the last 2 changes\"; for a new timeline \"start over with only\" and a file's name",
        "只能按次序整步撤销：请说“撤销”或“撤销两步”；要重新开始请说“只用”加文件名“重新开始”");

    public void Read(Part part)
    {
        // Redoing first: 恢复撤销的修改 has the words of both.
        var redo = part.Claim(Redo);
        if ((redo ?? part.Claim(Undo)) is not { } match)
        {
            return;
        }

        // "Undo the blur", "undo it all": a step that takes back more or less than this is none.
        var isStep = Fillers.Left(part.Rest) is null && !All.IsMatch(part.Text);
        part.Add(isStep
            ? new Finding.Step(CountOf(part, match) * (redo is null ? -1 : 1), part.Words(part.Text))
            : new Finding.CannotDo(part.Words(part.Text), OnlySteps, Blocking.SamePart));
        part.ClaimAll(Anything);
    }

    private static int CountOf(Part part, Match match) =>
        match.Groups["n"] is { Success: true } number ? (int)Numbers.Read(number.Value)
        : part.Token(match, "x") is { } times ? (int)times.Number
        : match.Groups["twice"].Success ? 2
        : 1;

    private const string What = @"( (that|this|it|again))?( (the |my )?((very )?(last|previous|latest|recent) )?((?<n>[0-9]{1,2}|one|two|three|four|five) )?(edit|change|step|action|message|command|thing)s?( (that )?you (just )?(did|made))?)?";
    private const string Times = "( (<x:(?<x>[0-9]+)>|(?<twice>twice)))?";
    private const string Steps = "(最近|最后|上|前)?(?<n>[0-9]{1,2}|[一二两三四五六七八九十])?(一?步|次|个)?(的)?(操作|修改|编辑|改动|步骤)?";

    private static readonly Regex All = Spoken.Pattern(@"\b(all|everything|whole|entire|both)\b|全部|所有|整个|都");
    private static readonly Regex Anything = Spoken.Pattern(".+");

    private static readonly Regex Undo = Spoken.Pattern(@"\b(undo|revert|take back|roll back)" + What + Times + @"|\bgo back (a|one|(?<n>[0-9]{1,2}|two|three)) steps?\b|(撤销|撤消|撤回|取消)(刚才|上面|之前)的?(操作|修改|编辑|改动)|(撤销|撤消|撤回)(掉)?" + Steps + "|(回到|返回|退回)上一步");

    private static readonly Regex Redo = Spoken.Pattern(@"\bredo" + What + Times + "|重做(?!成)" + Steps + "|(取消|恢复)(刚才)?的?(撤销|撤消|撤回)(的(操作|修改|编辑|改动|内容))?");
}
