using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Editing.Explaining;

/// <summary>Puts an interpretation into words, before anything is done with it.</summary>
internal sealed class Explainer(bool chinese)
{
    private static readonly Phrase AsItIs = new("Put the uploaded media on the timeline as it is", "把上传的素材按原样放到时间线上");

    private static readonly Phrase ARemark = new("Take it as a remark: nothing to do", "当作说明：不用做什么");

    public EditExplanation Of(Interpretation read, EditorOutput? tried)
    {
        var steps = Steps(read).ToList();
        var changes = tried?.Changed ?? steps.Count > 0;
        return new()
        {
            IsChinese = chinese,
            Steps = steps,
            Parts = [.. read.Parts.Select(Of)],
            Reply = tried?.Reply,
            AsksBack = !changes && read.Findings.Any(finding => finding is Finding.Ask),
            IsComplete = changes && tried?.IsAsAsked is not false && read.IsGranted,
            Changes = changes,
        };
    }

    private IEnumerable<string> Steps(Interpretation read)
    {
        if (read.StartsOverWith is { } files)
        {
            yield return new Phrase($"Start over on an empty timeline with {string.Join(", ", files)}", $"清空时间线，用 {string.Join("、", files)} 重新开始").In(chinese);
        }

        if (read.Findings.OfType<Finding.PlaceMedia>().Any())
        {
            yield return AsItIs.In(chinese);
        }

        foreach (var step in read.Findings.OfType<Finding.Step>())
        {
            yield return Of(step).In(chinese);
        }

        foreach (var planned in EditOrder.Of(read))
        {
            yield return CommandWords.Of(planned.Command).In(chinese);
        }
    }

    private ExplainedPart Of(PartReading part) => new()
    {
        Words = part.Words,
        Understood = part.Unknown is null ? [.. part.Findings.Select(Understood).OfType<Phrase>().Select(phrase => phrase.In(chinese))] : [],
        Impossible = [.. part.Findings.OfType<Finding.CannotDo>().Select(cannot => new ExplainedRefusal(cannot.Words, cannot.Reason.In(chinese)))],
        LeftAsIs = [.. part.Findings.OfType<Finding.LeaveAsIs>().Select(left => left.Words)],
        Vague = [.. part.Findings.OfType<Finding.Ask>().Select(ask => ask.Words)],
        NotUnderstood = part.Unknown,
    };

    private static Phrase? Understood(Finding finding) => finding switch
    {
        Finding.Do done => CommandWords.Of(done.Command),
        Finding.PlaceMedia => AsItIs,
        Finding.Remark => ARemark,
        Finding.Step step => Of(step),
        _ => null,
    };

    private static Phrase Of(Finding.Step step) => step.Steps < 0
        ? new($"Take the last {-step.Steps} edit(s) back", $"撤销最近 {-step.Steps} 次修改")
        : new($"Do {step.Steps} edit(s) again that were taken back", $"重做 {step.Steps} 次撤销的修改");
}
