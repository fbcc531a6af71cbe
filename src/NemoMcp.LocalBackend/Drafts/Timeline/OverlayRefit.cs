namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Moves pictures that lie over the film when the film changes; a logo over all of it stays over all of it.</summary>
internal sealed class OverlayRefit(Func<long, long> map, long oldEnd, long newEnd)
{
    public IEnumerable<Segment> Fit(IReadOnlyList<Segment> layers) => MakingRoom.For(layers.Select(Move), newEnd);

    private Segment Move(Segment layer) => layer switch
    {
        // A film inside the film has a length of its own, and a still has not: it was laid over everything.
        { StartMs: 0, IsStill: true } when layer.EndMs >= oldEnd => layer with { DurationMs = newEnd },
        { StartMs: 0 } => layer,
        _ => layer with { StartMs = map(layer.StartMs) },
    };
}
