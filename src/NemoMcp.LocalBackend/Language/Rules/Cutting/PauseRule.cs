using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Cutting;

/// <summary>"Cut out the pauses", "remove silences longer than 2 seconds", 去掉静音部分, 去掉停顿.</summary>
internal sealed class PauseRule : ISentenceRule
{
    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("cut out the pauses, silences; longer than N seconds", "去掉停顿、静音部分；长于N秒的", "cut out the pauses", "去掉停顿"),
    ];

    public void Read(Part part)
    {
        if ((part.Claim(English) ?? part.Claim(Chinese)) is { } match)
        {
            part.Do(new EditCommand.RemovePauses(part.Token(match, "d")?.A ?? PauseEdit.LeastMs));
        }
    }

    private static readonly Regex English = Spoken.Pattern(@"\b(cut( out)?|remove|delete|trim( out)?|get rid of|take out|skip|drop|strip( out)?) ((all|any|the|of|long|its|my|every) )*(pauses?|silences?|silent (parts?|moments?|sections?|gaps?|bits?)|quiet gaps|dead air)\b( (in|from|of) (it|the (video|film|clip|speech|audio)))?( ((that (are|last) )?(longer|more) than|over|of more than|above) " + Spoken.Duration + ")?");
    private static readonly Regex Chinese = Spoken.Pattern("(去掉|去除|删除|删掉|剪掉|剪去|移除)(视频|影片)?(里|中)?的?(所有|全部)?的?((长于|超过|大于) ?" + Spoken.Duration + "的?)?(静音|停顿|沉默|无声|空白)的?(部分|片段|段落|地方)?");
}
