using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>Makes the film as long as asked for: its liveliest parts, or parts spread evenly where it was not measured.</summary>
internal static class ShortenEdit
{
    public static EditOutcome Apply(Draft draft, EditCommand.ShortenTo command, IReadOnlyDictionary<MediaId, MediaSurvey> surveys)
    {
        var length = draft.FilmMs();
        var wanted = ClockText.Of(command.TargetMs);
        var keeps = command.Keeps is { } scope ? ScopeRange.Of(scope, draft) : new(default, null);
        if (Fault(command, keeps) is { } fault)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        if (length <= command.TargetMs)
        {
            var now = ClockText.Of(length);
            return EditOutcome.AlreadySo(command, draft, length == command.TargetMs
                ? new($"The film is already {now} long", $"影片已经是 {now}")
                : new($"The film is only {now} long, shorter than {wanted} already, so it was not cut", $"影片只有 {now}，本来就短于 {wanted}，没有剪短"));
        }

        var (ranges, isLively) = With(keeps.Range, draft, command.TargetMs, surveys);
        var named = ranges.All.Select(range => ClockText.Of(range.StartMs, range.EndMs)).ToList();
        return EditOutcome.Done(command, Slices.Keep(draft, ranges), new(
            $"Shortened to {wanted}: kept {string.Join(", ", named)}{(isLively ? ", where the most happens" : "")}",
            $"已剪短到 {wanted}：保留 {string.Join("、", named)}{(isLively ? "（内容最丰富的部分）" : "")}"));
    }

    private static Phrase? Fault(EditCommand.ShortenTo command, ScopeRange keeps)
    {
        var wanted = ClockText.Of(command.TargetMs);
        return command.TargetMs < Cuts.MinFilmMs ? new($"a film cannot be cut to {wanted}", $"影片不能剪成 {wanted}")
            : keeps.Fault ?? (keeps.Range.DurationMs > command.TargetMs
                ? new($"what is to be kept is longer than {wanted} by itself", $"要保留的部分本身就长于 {wanted}")
                : null);
    }

    /// <summary>What must be kept, and the best of the rest beside it.</summary>
    private static (TimeRanges Ranges, bool IsLively) With(TimeRange kept, Draft draft, long target, IReadOnlyDictionary<MediaId, MediaSurvey> surveys)
    {
        var rest = kept.DurationMs is 0 ? draft : Slices.Keep(draft, new TimeRanges([new(0, draft.FilmMs())]).Without(kept));
        var more = target - kept.DurationMs;
        if (more is 0)
        {
            return (new([kept]), false);
        }

        var lively = new Liveliest(rest, surveys).Over(more);
        var chosen = (lively ?? Spread.Over(rest.FilmMs(), more)).All;
        // Moments behind what was taken out stand later in the film than in the rest of it.
        var back = kept.DurationMs is 0 ? chosen : chosen.SelectMany(range => new TimeRange[]
        {
            new(range.StartMs, Math.Min(range.EndMs, kept.StartMs)),
            new(Math.Max(range.StartMs, kept.StartMs) + kept.DurationMs, range.EndMs + kept.DurationMs),
        }).Append(kept);
        return (new(back), lively is not null);
    }
}
