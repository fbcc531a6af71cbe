namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Moves pictures that lie over the film when the film changes; a logo over all of it stays over all of it.</summary>
internal sealed class OverlayRefit(Func<long, long> map, long oldEnd, long newEnd)
{
    public IEnumerable<Segment> Fit(IReadOnlyList<Segment> layers)
    {
        var moved = layers.Select(Move).OrderBy(layer => layer.StartMs).ToList();
        for (var index = 0; index < moved.Count; index++)
        {
            var end = Math.Min(moved[index].EndMs, index + 1 < moved.Count ? Math.Min(moved[index + 1].StartMs, newEnd) : newEnd);
            if (end > moved[index].StartMs)
            {
                yield return moved[index] with { DurationMs = end - moved[index].StartMs };
            }
        }
    }

    private Segment Move(Segment layer) => layer switch
    {
        // A film inside the film has a length of its own, and a still has not: it was laid over everything.
        { StartMs: 0, IsStill: true } when layer.EndMs >= oldEnd => layer with { DurationMs = newEnd },
        { StartMs: 0 } => layer,
        _ => layer with { StartMs = map(layer.StartMs) },
    };
}
