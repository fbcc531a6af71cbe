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
        if (command.TargetMs < Cuts.MinFilmMs)
        {
            return EditOutcome.Refused(command, draft, new($"a film cannot be cut to {wanted}", $"影片不能剪成 {wanted}"));
        }

        if (length <= command.TargetMs)
        {
            var now = ClockText.Of(length);
            return EditOutcome.AlreadySo(command, draft, length == command.TargetMs
                ? new($"The film is already {now} long", $"影片已经是 {now}")
                : new($"The film is only {now} long, shorter than {wanted} already, so it was not cut", $"影片只有 {now}，本来就短于 {wanted}，没有剪短"));
        }

        var lively = new Liveliest(draft, surveys).Over(command.TargetMs);
        var ranges = lively ?? Spread.Over(length, command.TargetMs);
        var named = ranges.All.Select(range => ClockText.Of(range.StartMs, range.EndMs)).ToList();
        return EditOutcome.Done(command, Slices.Keep(draft, ranges), new(
            $"Shortened to {wanted}: kept {string.Join(", ", named)}{(lively is null ? "" : ", where the most happens")}",
            $"已剪短到 {wanted}：保留 {string.Join("、", named)}{(lively is null ? "" : "（内容最丰富的部分）")}"));
    }
}
