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

        var (range, fault) = ScopeRange.Of(command.Scope, draft);
        if (fault is not null)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var stills = media.Where(item => item.Facts.Kind is MediaKind.Image).Select(item => item.Id).ToHashSet();
        // What is not named goes on as it is; the whole film is not split for it.
        var split = command.Scope.IsWhole ? draft : Splits.At(draft, [range.StartMs, range.EndMs]);
        bool IsMeant(Segment segment) => !segment.Freeze && segment.Media is { } id && !stills.Contains(id) && (command.Scope.IsWhole || ScopedChange.IsMeant(segment, range));
        var moving = split.Film().Where(IsMeant).ToList();
        if (moving.Count is 0)
        {
            return EditOutcome.Refused(command, draft, new("still pictures have no speed", "静态图片没有速度可调"));
        }

        var where = ScopeRange.Words(command.Scope, draft);
        if (moving.All(segment => Math.Abs(segment.Speed - factor) < 0.0001))
        {
            return EditOutcome.AlreadySo(command, draft, command.Scope.IsWhole
                ? new($"The film already plays at {ClockText.Factor(factor)}", $"影片速度已经是 {ClockText.Factor(factor)}")
                : new($"It already plays at {ClockText.Factor(factor)}: {where.English}", $"速度已经是 {ClockText.Factor(factor)}：{where.Chinese}"));
        }

        var changed = Change(split, factor, IsMeant);
        var became = (ClockText.Of(draft.FilmMs()), ClockText.Of(changed.FilmMs()));
        return EditOutcome.Done(command, changed, command.Scope.IsWhole
            ? new($"Speed set to {ClockText.Factor(factor)} ({became.Item1} became {became.Item2})", $"速度设为 {ClockText.Factor(factor)}（{became.Item1} 变为 {became.Item2}）")
            : new($"Speed set to {ClockText.Factor(factor)}: {where.English} (the film was {became.Item1})", $"速度设为 {ClockText.Factor(factor)}：{where.Chinese}（影片原来 {became.Item1}）"));
    }

    private static Draft Change(Draft draft, double factor, Func<Segment, bool> isMeant)
    {
        var old = draft.Film();
        var film = draft.MapTracks(track => track.IsFilm() ? LayOut(track.Segments, factor, isMeant) : track.Segments);
        var map = new StretchMap(old, film.Film());
        return Refit.After(draft, film, map.Map, textsKeepTheirLength: true);
    }

    // The film has no gaps: pieces follow one another.
    private static IEnumerable<Segment> LayOut(IReadOnlyList<Segment> segments, double factor, Func<Segment, bool> isMeant)
    {
        long next = 0;
        foreach (var segment in segments)
        {
            var piece = !isMeant(segment) ? segment : segment with
            {
                Speed = factor,
                DurationMs = Math.Max(1, (long)Math.Floor(segment.SourceDurationMs / factor)),
                OverlapMs = (long)Math.Floor(segment.OverlapMs * segment.Speed / factor),
            };
            yield return piece with { StartMs = next };
            next += piece.DurationMs;
        }
    }
}
