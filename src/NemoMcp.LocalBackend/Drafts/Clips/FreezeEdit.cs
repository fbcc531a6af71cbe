using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Lets the picture stand still for a while; the film gets longer by it.</summary>
internal static class FreezeEdit
{
    /// <summary>Longer than any pause that a viewer bears.</summary>
    private const long LongestMs = 60_000;

    public static EditOutcome Apply(Draft draft, EditCommand.Freeze command, IReadOnlyList<MediaItem> media)
    {
        if (!draft.HasPicture() || command.DurationMs < draft.FrameMs() || command.DurationMs > LongestMs)
        {
            return EditOutcome.Refused(command, draft, !draft.HasPicture()
                ? new("there is no picture to freeze, only sound", "只有声音，没有可以定格的画面")
                : new($"a picture can stand still for {ClockText.Seconds(LongestMs)} s at most", $"画面最多定格 {ClockText.Seconds(LongestMs)} 秒"));
        }

        var (moment, fault) = Moment(draft, command);
        if (fault is not null)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var split = Splits.At(draft, [moment]);
        var film = split.Film();
        // The picture is the last one before the moment, or the first of the film.
        var index = Math.Max(0, film.TakeWhile(segment => segment.StartMs + draft.FrameMs() <= moment).Count() - 1);
        var still = Still(film[index], moment, command.DurationMs, media);
        var at = moment is 0 ? 0 : index + 1;
        var changed = Arrangement.Apply(split, [.. film.Take(at), still, .. film.Skip(at)]);
        var clock = ClockText.Of(moment);
        return EditOutcome.Done(command, changed, new(
            $"The picture stands still at {clock} for {ClockText.Seconds(command.DurationMs)} s, without its sound", $"画面在 {clock} 定格 {ClockText.Seconds(command.DurationMs)} 秒，其间没有原声"));
    }

    private static (long Moment, Phrase? Fault) Moment(Draft draft, EditCommand.Freeze command)
    {
        var length = draft.FilmMs();
        if (command.Clip is { } clip)
        {
            var (range, fault) = ScopeRange.Of(new() { Clip = clip }, draft);
            return (command.AtEnd ? range.EndMs : range.StartMs, fault);
        }

        var moment = command.AtEnd ? length : command.AtMs;
        return moment >= 0 && moment <= length
            ? (moment, null)
            : (0, new($"that is not inside the film, which is {ClockText.Of(length)} long", $"不在影片之内，影片长 {ClockText.Of(length)}"));
    }

    private static Segment Still(Segment segment, long moment, long length, IReadOnlyList<MediaItem> media)
    {
        var isStill = segment.Freeze || segment.IsCard || media.Any(item => item.Id == segment.Media && item.Facts.Kind is Media.MediaKind.Image);
        var inside = (long)(Math.Clamp(moment - segment.StartMs, 0, segment.DurationMs) * segment.Speed);
        var source = segment.Reversed ? segment.SourceStartMs + segment.SourceDurationMs - inside : segment.SourceStartMs + inside;
        return segment with
        {
            Id = "", DurationMs = length, OverlapMs = 0, Speed = 1, Reversed = false, Freeze = segment.Freeze || !isStill, SourceStartMs = isStill ? segment.SourceStartMs : source, FadeInMs = 0, FadeOutMs = 0,
        };
    }
}
