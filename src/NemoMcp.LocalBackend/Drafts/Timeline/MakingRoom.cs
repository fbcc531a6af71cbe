namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Shortens what was moved on a track, so that the next one keeps its place and nothing outlasts the film.</summary>
internal static class MakingRoom
{
    public static IEnumerable<Segment> For(IEnumerable<Segment> segments, long filmEnd)
    {
        var moved = segments.OrderBy(segment => segment.StartMs).ToList();
        for (var index = 0; index < moved.Count; index++)
        {
            var end = Math.Min(moved[index].EndMs, index + 1 < moved.Count ? Math.Min(moved[index + 1].StartMs, filmEnd) : filmEnd);
            if (end > moved[index].StartMs)
            {
                yield return moved[index] with { DurationMs = end - moved[index].StartMs };
            }
        }
    }
}
