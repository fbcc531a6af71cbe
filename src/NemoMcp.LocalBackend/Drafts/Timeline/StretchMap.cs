namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Where moments go when the same pieces become longer or shorter.</summary>
internal sealed class StretchMap(IReadOnlyList<Segment> before, IReadOnlyList<Segment> after)
{
    public long Map(long moment)
    {
        foreach (var (old, now) in before.Zip(after))
        {
            if (moment < old.EndMs)
            {
                var share = (moment - old.StartMs) / (double)old.DurationMs;
                return now.StartMs + (long)Math.Round(Math.Max(0, share) * now.DurationMs);
            }
        }

        return after is [.., var last] ? last.EndMs : 0;
    }
}
