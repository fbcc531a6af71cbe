namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>
/// Moves what rides on the film's clips, such as texts, when the clips change their order: what opens or closes the film
/// goes on to do so, everything else stays with the picture that it begins on, as long as before.
/// </summary>
internal sealed class RiderRefit(Func<long, long> map, long oldEnd, long newEnd)
{
    public IEnumerable<Segment> Fit(IReadOnlyList<Segment> riders)
    {
        var moved = riders.Select(Move).OrderBy(rider => rider.StartMs).ToList();
        for (var index = 0; index < moved.Count; index++)
        {
            // The next one on the track keeps its place: this one makes room.
            var end = Math.Min(moved[index].EndMs, index + 1 < moved.Count ? Math.Min(moved[index + 1].StartMs, newEnd) : newEnd);
            if (end > moved[index].StartMs)
            {
                yield return moved[index] with { DurationMs = end - moved[index].StartMs };
            }
        }
    }

    private Segment Move(Segment rider) => rider switch
    {
        // What is said belongs to its picture, also at the film's edges.
        { Text.Kind: TextKind.Caption } => rider with { StartMs = map(rider.StartMs) },
        { StartMs: 0 } => rider,
        _ when rider.EndMs >= oldEnd => rider with { StartMs = Math.Max(0, newEnd - rider.DurationMs) },
        _ => rider with { StartMs = map(rider.StartMs) },
    };
}
