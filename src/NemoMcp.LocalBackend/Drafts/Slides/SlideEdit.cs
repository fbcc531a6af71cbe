using System.Globalization;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Drafts.Slides;

/// <summary>How long the film's still pictures stand, and whether they move.</summary>
internal static class SlideEdit
{
    private const long ShortestMs = 200;
    private const long LongestMs = 60_000;

    public static EditOutcome Apply(Draft draft, EditCommand.SetSlides command, IReadOnlyList<MediaItem> media)
    {
        var images = media.Where(item => item.Facts.Kind is MediaKind.Image).Select(item => item.Id).ToHashSet();
        bool IsSlide(Segment piece) => piece.Media is { } id && images.Contains(id);
        var count = draft.Film().Count(IsSlide);
        if (count is 0)
        {
            return EditOutcome.Refused(command, draft, new("there are no still pictures in the film: this is for photos", "影片里没有静态图片：这只用于照片"));
        }

        if (command.EachMs is < ShortestMs or > LongestMs)
        {
            return EditOutcome.Refused(command, draft, new("a picture can stand from 0.2 to 60 seconds", "每张图片可以显示 0.2 到 60 秒"));
        }

        var old = draft.Film();
        var film = draft.MapTracks(track => track.Kind is TrackKind.Video && track.IsFilm() ? LayOut(track.Segments, command, IsSlide) : track.Segments);
        var changed = Refit.After(draft, film, new StretchMap(old, film.Film()).Map, textsKeepTheirLength: true);
        var words = Describe(command, count);
        return changed.Film().SequenceEqual(old)
            ? EditOutcome.AlreadySo(command, draft, new($"It is so already: {words.English}", $"已经是这样：{words.Chinese}"))
            : EditOutcome.Done(command, changed, words);
    }

    private static IEnumerable<Segment> LayOut(IReadOnlyList<Segment> pieces, EditCommand.SetSlides command, Func<Segment, bool> isSlide)
    {
        long next = 0;
        var number = 0;
        foreach (var piece in pieces)
        {
            var laid = isSlide(piece) ? Slide(piece, command, number++) : piece;
            yield return laid with { StartMs = next };
            next += laid.DurationMs;
        }
    }

    private static Segment Slide(Segment piece, EditCommand.SetSlides command, int number) => piece with
    {
        DurationMs = command.EachMs ?? piece.DurationMs,
        Motion = command.Moves switch
        {
            null => piece.Motion,
            false => SlideMotion.None,
            // In turn, so that no two moves look the same.
            true => number % 2 is 0 ? SlideMotion.ZoomIn : SlideMotion.ZoomOut,
        },
    };

    private static Phrase Describe(EditCommand.SetSlides command, int count)
    {
        var each = command.EachMs is { } length ? new Phrase($", {ClockText.Seconds(length)} s each", $"，每张 {ClockText.Seconds(length)} 秒") : new("", "");
        var moves = command.Moves switch
        {
            true => new Phrase(", moving gently in and out", "，轻缓推近和拉远"),
            false => new(", standing still", "，静止"),
            null => new("", ""),
        };
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{count} {(count is 1 ? "picture" : "pictures")}{each.English}{moves.English}"),
            string.Create(CultureInfo.InvariantCulture, $"{count} 张图片{each.Chinese}{moves.Chinese}"));
    }
}
