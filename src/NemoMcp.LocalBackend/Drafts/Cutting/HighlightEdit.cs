using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Surveying;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>Makes the film as long as asked for by keeping what is liveliest in it.</summary>
internal static class HighlightEdit
{
    public static EditOutcome Apply(Draft draft, EditCommand.Highlight command, IReadOnlyDictionary<MediaId, MediaSurvey> surveys)
    {
        var target = command.TargetMs;
        if (target < Cuts.MinFilmMs || draft.FilmMs() <= target)
        {
            return ShortenEdit.Apply(draft, new(target), surveys) with { Command = command };
        }

        if (new Liveliest(draft, surveys).Over(target) is not { } ranges)
        {
            var spread = ShortenEdit.Apply(draft, new(target), surveys);
            return spread with
            {
                Command = command,
                IsAsAsked = false,
                Words = new($"{spread.Words.English} (spread evenly: how lively the film is could not be measured)", $"{spread.Words.Chinese}（平均选取：无法测量影片哪里精彩）"),
            };
        }

        var named = ranges.All.Select(range => ClockText.Of(range.StartMs, range.EndMs)).ToList();
        return EditOutcome.Done(command, Slices.Keep(draft, ranges), new(
            $"Kept the liveliest {ClockText.Seconds(target)} s, by movement, cuts and loudness: {string.Join(", ", named)}",
            $"已保留最精彩的 {ClockText.Seconds(target)} 秒（按画面运动、镜头切换和音量判断）：{string.Join("、", named)}"));
    }
}
