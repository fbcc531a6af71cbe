using NemoMcp.LocalBackend.Drafts.Timeline;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>Cuts the film to stretches of its timeline and closes the gaps.</summary>
internal static class Slices
{
    public static Draft Keep(Draft draft, TimeRanges ranges)
    {
        var kept = WithoutSlivers(draft, ranges);
        var ids = new SegmentIds(draft);
        var film = draft.MapTracks(track => track.IsFilm() ? track.Segments.SelectMany(segment => Slice(segment, kept, ids)) : track.Segments);
        return Refit.After(draft, film, kept.Map, textsKeepTheirLength: false);
    }

    private static IEnumerable<Segment> Slice(Segment segment, TimeRanges kept, SegmentIds ids)
    {
        // The first piece is still the same one; what is split off from it is new.
        string? id = segment.Id;
        foreach (var piece in kept.All.Select(range => range.Overlap(segment.StartMs, segment.EndMs)).OfType<TimeRange>())
        {
            yield return Cut(segment, piece) with { Id = id ?? ids.Next(), StartMs = kept.Map(piece.StartMs) };
            id = null;
        }
    }

    /// <summary>One stretch of a piece, standing where the piece stood.</summary>
    public static Segment Cut(Segment segment, TimeRange piece)
    {
        var cut = segment with { DurationMs = piece.DurationMs, OverlapMs = piece.EndMs == segment.EndMs ? segment.OverlapMs : 0 };
        var offset = (long)Math.Floor((segment.Reversed ? segment.EndMs - piece.EndMs : piece.StartMs - segment.StartMs) * segment.Speed);
        // Two roundings may meet: the piece still ends where its segment ended, at the latest.
        var latest = segment.SourceStartMs + segment.SourceDurationMs - cut.SourceDurationMs;
        return cut with { SourceStartMs = Math.Max(segment.SourceStartMs, Math.Min(segment.SourceStartMs + offset, latest)) };
    }

    /// <summary>A remainder of a clip that is shorter than one frame would be a flash or nothing at all.</summary>
    private static TimeRanges WithoutSlivers(Draft draft, TimeRanges ranges)
    {
        var slivers = from segment in draft.Film()
                      from range in ranges.All
                      let piece = range.Overlap(segment.StartMs, segment.EndMs)
                      where piece is { } found && found.DurationMs < draft.FrameMs() && found.DurationMs < segment.DurationMs
                      select piece.Value;
        return slivers.ToList().Aggregate(ranges, (kept, sliver) => kept.Without(sliver));
    }
}
