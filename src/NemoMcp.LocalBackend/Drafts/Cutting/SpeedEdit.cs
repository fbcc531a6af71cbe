using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>Plays the film's clips faster or slower; a still picture stands as long as before.</summary>
internal static class SpeedEdit
{
    private const double Slowest = 0.25;
    private const double Fastest = 4;

    public static EditOutcome Apply(Draft draft, EditCommand.SetSpeed command, IReadOnlyList<MediaItem> media)
    {
        var factor = Math.Round(command.Factor, 4);
        if (factor is not (>= Slowest and <= Fastest))
        {
            return EditOutcome.Refused(command, draft, new(
                $"a speed of {ClockText.Factor(command.Factor)} is out of range: from {ClockText.Factor(Slowest)} to {ClockText.Factor(Fastest)} is possible",
                $"速度 {ClockText.Factor(command.Factor)} 超出范围：可以是 {ClockText.Factor(Slowest)} 到 {ClockText.Factor(Fastest)}"));
        }

        var stills = media.Where(item => item.Facts.Kind is MediaKind.Image).Select(item => item.Id).ToHashSet();
        var moving = draft.Film().Where(segment => segment.Media is { } id && !stills.Contains(id)).ToList();
        if (moving.Count is 0)
        {
            return EditOutcome.Refused(command, draft, new("still pictures have no speed", "静态图片没有速度可调"));
        }

        if (moving.All(segment => Math.Abs(segment.Speed - factor) < 0.0001))
        {
            return EditOutcome.AlreadySo(command, draft, new($"The film already plays at {ClockText.Factor(factor)}", $"影片速度已经是 {ClockText.Factor(factor)}"));
        }

        var changed = Change(draft, factor, stills);
        return EditOutcome.Done(command, changed, new(
            $"Speed set to {ClockText.Factor(factor)} ({ClockText.Of(draft.FilmMs())} became {ClockText.Of(changed.FilmMs())})",
            $"速度设为 {ClockText.Factor(factor)}（{ClockText.Of(draft.FilmMs())} 变为 {ClockText.Of(changed.FilmMs())}）"));
    }

    private static Draft Change(Draft draft, double factor, HashSet<Protocol.Ids.MediaId> stills)
    {
        var old = draft.Film();
        var film = draft.MapTracks(track => track.IsFilm() ? LayOut(track.Segments, factor, stills) : track.Segments);
        var map = new StretchMap(old, film.Film());
        return Refit.After(draft, film, map.Map, textsKeepTheirLength: true);
    }

    // The film has no gaps: pieces follow one another.
    private static IEnumerable<Segment> LayOut(IReadOnlyList<Segment> segments, double factor, HashSet<Protocol.Ids.MediaId> stills)
    {
        long next = 0;
        foreach (var segment in segments)
        {
            var isStill = segment.Media is not { } id || stills.Contains(id);
            var piece = isStill ? segment : segment with { Speed = factor, DurationMs = Math.Max(1, (long)Math.Floor(segment.SourceDurationMs / factor)) };
            yield return piece with { StartMs = next };
            next += piece.DurationMs;
        }
    }
}
