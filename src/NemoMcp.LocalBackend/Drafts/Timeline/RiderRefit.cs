namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>
/// Moves what rides on the film's clips, such as texts, when the clips change their order: what opens or closes the film
/// goes on to do so, everything else stays with the picture that it begins on, as long as before.
/// </summary>
internal sealed class RiderRefit(IReadOnlyList<Segment> film, Func<long, long> map, long oldEnd, long newEnd)
{
    public IEnumerable<Segment> Fit(IReadOnlyList<Segment> riders) => MakingRoom.For(riders.Select(Move), newEnd);

    private Segment Move(Segment rider) => rider switch
    {
        // What is said belongs to its picture, also at the film's edges.
        { Text.Kind: TextKind.Caption } => rider with { StartMs = map(rider.StartMs) },
        _ when CoversClip(rider) => rider with { StartMs = map(rider.StartMs) },
        { StartMs: 0 } => rider,
        _ when rider.EndMs >= oldEnd => rider with { StartMs = Math.Max(0, newEnd - rider.DurationMs) },
        _ => rider with { StartMs = map(rider.StartMs) },
    };

    /// <summary>Over one clip from its beginning to its end: it is about that clip, wherever that goes.</summary>
    private bool CoversClip(Segment rider) => film.Count > 1 && oldEnd == newEnd
        && film.Any(clip => Math.Abs(clip.StartMs - rider.StartMs) < EdgeMs && Math.Abs(clip.EndMs - rider.EndMs) < EdgeMs);

    private const long EdgeMs = 100;
}
