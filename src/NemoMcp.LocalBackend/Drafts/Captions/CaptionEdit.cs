using System.Globalization;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Titles;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Captions;

/// <summary>Lays captions over the film, on a track of their own; new ones take the place of old ones.</summary>
internal static class CaptionEdit
{
    public static EditOutcome Add(Draft draft, EditCommand.AddCaptions command, Func<string, Drawing>? drawing)
    {
        var drawn = drawing?.Invoke(string.Join(' ', command.Cues.Select(cue => cue.Words))) ?? Drawing.Whole;
        if (!draft.HasPicture())
        {
            return EditOutcome.Refused(command, draft, new("there is no picture to put captions on, only sound", "只有声音，没有可以放字幕的画面"));
        }

        if (TitleEdit.Unseen(drawn) is { } unseen)
        {
            return EditOutcome.Refused(command, draft, unseen);
        }

        var film = draft.FilmMs();
        var placed = CaptionTimes.Of(command.Cues, film);
        if (placed.Count is 0)
        {
            return EditOutcome.Refused(command, draft, new(
                $"there is no room for these captions: the film ends at {ClockText.Of(film)}", $"放不下这些字幕：影片到 {ClockText.Of(film)} 结束"));
        }

        var old = draft.Tracks.Where(track => track.IsCaptions()).Sum(track => track.Segments.Count);
        var changed = Put(draft, command, placed);
        return EditOutcome.Done(command, changed, Describe(command, placed, old, drawn)) with
        {
            IsAsAsked = placed.Count == command.Cues.Count && drawn.Dropped.Length is 0,
        };
    }

    private static Draft Put(Draft draft, EditCommand.AddCaptions command, IReadOnlyList<(CaptionCue Cue, long StartMs, long EndMs)> placed)
    {
        var ids = new SegmentIds(draft);
        var track = new Track
        {
            Kind = TrackKind.Text,
            Name = TrackNames.Captions,
            Segments =
            [
                .. placed.Select(caption => new Segment
                {
                    Id = ids.Next(),
                    Label = caption.Cue.Words,
                    StartMs = caption.StartMs,
                    DurationMs = caption.EndMs - caption.StartMs,
                    Text = command.Style with { Value = caption.Cue.Words },
                }),
            ],
        };
        var others = draft.Tracks.Where(row => !row.IsCaptions()).ToList();
        return draft with { Tracks = TrackOrder.Put(others, others.Count, track) };
    }

    private static Phrase Describe(EditCommand.AddCaptions command, IReadOnlyList<(CaptionCue Cue, long StartMs, long EndMs)> placed, int old, Drawing drawn)
    {
        var range = ClockText.Of(placed[0].StartMs, placed[^1].EndMs);
        var isSpread = command.Cues.All(cue => cue.StartMs is null);
        var left = command.Cues.Count - placed.Count;
        var (place, chinesePlace) = TitleNames.Of(command.Style.Position);
        var english = string.Create(CultureInfo.InvariantCulture, $"Added {placed.Count} {(placed.Count is 1 ? "caption" : "captions")} {range} {place}");
        var chinese = string.Create(CultureInfo.InvariantCulture, $"已加 {placed.Count} 条字幕 {range} {chinesePlace}");
        return new(
            english + (isSpread && placed.Count > 1 ? ", spread over the film by their length" : "")
                + (old > 0 ? string.Create(CultureInfo.InvariantCulture, $", in place of {old}") : "")
                + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {left} had no room (beyond the film's end, or beside another)") : "")
                + (drawn.Dropped.Length > 0 ? $", without {drawn.Dropped}: emoji are not drawn" : ""),
            chinese + (isSpread && placed.Count > 1 ? "，按长短分布在全片" : "")
                + (old > 0 ? string.Create(CultureInfo.InvariantCulture, $"，替换原有 {old} 条") : "")
                + (left > 0 ? string.Create(CultureInfo.InvariantCulture, $"；{left} 条放不下（超出影片结尾或与其他重叠）") : "")
                + (drawn.Dropped.Length > 0 ? $"，不含 {drawn.Dropped}：表情符号无法画出" : ""));
    }
}
