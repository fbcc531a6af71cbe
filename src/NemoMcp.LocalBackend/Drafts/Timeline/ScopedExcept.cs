using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Does a command to what is left of its stretch without its exceptions, piece by piece.</summary>
internal static class ScopedExcept
{
    /// <summary>What is shorter than a frame of slow film is no piece that anybody meant.</summary>
    private const long LeastMs = 40;

    public static EditOutcome Apply(Draft draft, EditCommand command, Func<Draft, EditCommand, EditOutcome> apply)
    {
        var scope = TouchedClip.ScopeOf(command)!;
        var (all, fault) = ScopeRange.Of(scope with { Except = null }, draft);
        var left = new TimeRanges([all]);
        foreach (var except in scope.Exceptions().Select(except => ScopeRange.Of(except, draft)))
        {
            fault ??= except.Fault;
            left = left.Without(except.Range);
        }

        var pieces = left.All.Where(piece => piece.DurationMs >= LeastMs).ToList();
        if (fault is not null || pieces.Count is 0)
        {
            return EditOutcome.Refused(command, draft, fault ?? new("nothing is left but what is to stay as it is", "除了要保持不变的部分，没有剩下的内容"));
        }

        return Done(draft, command, pieces, apply);
    }

    private static EditOutcome Done(Draft draft, EditCommand command, List<TimeRange> pieces, Func<Draft, EditCommand, EditOutcome> apply)
    {
        var outcomes = new List<EditOutcome>();
        var now = draft;
        // From the end: a speed moves what comes behind it.
        foreach (var piece in Enumerable.Reverse(pieces))
        {
            if (TouchedClip.WithScope(command, new() { StartMs = piece.StartMs, EndMs = piece.EndMs }) is not { } one)
            {
                return EditOutcome.Refused(command, draft, new("this cannot leave anything out", "这里不能把某一段除外"));
            }

            var outcome = apply(now, one);
            if (outcome.Result is EditResult.Refused)
            {
                return EditOutcome.Refused(command, draft, outcome.Words);
            }

            outcomes.Insert(0, outcome);
            now = outcome.Draft;
        }

        var words = new Phrase(string.Join(". ", outcomes.Select(outcome => outcome.Words.English)), string.Join("。", outcomes.Select(outcome => outcome.Words.Chinese)));
        return outcomes.TrueForAll(outcome => outcome.Result is EditResult.AlreadySo)
            ? EditOutcome.AlreadySo(command, draft, words)
            : EditOutcome.Done(command, now, words) with { IsAsAsked = outcomes.TrueForAll(outcome => outcome.IsAsAsked) };
    }
}
