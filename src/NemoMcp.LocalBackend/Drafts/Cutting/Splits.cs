using NemoMcp.LocalBackend.Drafts.Timeline;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>Makes two pieces of one at a moment; nothing of the film is lost and nothing moves.</summary>
internal static class Splits
{
    /// <summary>A moment less than a frame beside a border means the border: nothing is split there.</summary>
    public static Draft At(Draft draft, IEnumerable<long> moments)
    {
        var ids = new SegmentIds(draft);
        var ordered = moments.Distinct().Order().ToList();
        var split = draft.MapTracks(track => track.IsFilm() ? track.Segments.SelectMany(segment => Pieces(segment, ordered, draft.FrameMs(), ids)) : track.Segments);
        return FilmFades.Of(draft).PutOn(split);
    }

    private static IEnumerable<Segment> Pieces(Segment segment, List<long> moments, long frame, SegmentIds ids)
    {
        string? id = segment.Id;
        var start = segment.StartMs;
        foreach (var end in moments.Where(moment => moment - segment.StartMs >= frame && segment.EndMs - moment >= frame).Append(segment.EndMs))
        {
            if (end != segment.EndMs && end - start < frame)
            {
                continue;
            }

            yield return start == segment.StartMs && end == segment.EndMs ? segment : Slices.Cut(segment, new(start, end)) with { Id = id ?? ids.Next(), StartMs = start };
            id = null;
            start = end;
        }
    }
}
