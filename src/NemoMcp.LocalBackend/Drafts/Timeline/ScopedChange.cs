using NemoMcp.LocalBackend.Drafts.Cutting;

namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Changes the pictures of one stretch of the film; what reaches beyond it is split off first.</summary>
internal static class ScopedChange
{
    public static Draft Apply(Draft draft, TimeRange range, Func<Segment, Segment> change)
    {
        var split = Splits.At(draft, [range.StartMs, range.EndMs]);
        // A border may have been moved onto a clip's own: whatever lies inside by more than half is meant.
        return split.MapTracks(track => track.Kind is TrackKind.Video && track.IsFilm()
            ? track.Segments.Select(segment => IsMeant(segment, range) ? change(segment) : segment)
            : track.Segments);
    }

    /// <summary>The pictures that a change of this stretch would be made to.</summary>
    public static IEnumerable<Segment> Of(Draft draft, TimeRange range) =>
        Splits.At(draft, [range.StartMs, range.EndMs]).Tracks.Where(track => track.Kind is TrackKind.Video && track.IsFilm())
            .SelectMany(track => track.Segments).Where(segment => IsMeant(segment, range));

    public static bool IsMeant(Segment segment, TimeRange range) =>
        range.Overlap(segment.StartMs, segment.EndMs) is { } inside && inside.DurationMs * 2 > segment.DurationMs;
}
