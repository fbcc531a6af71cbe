namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Stretches of the timeline, in order and apart from one another.</summary>
internal sealed class TimeRanges
{
    private readonly List<TimeRange> _ranges = [];

    public TimeRanges(IEnumerable<TimeRange> ranges)
    {
        foreach (var range in ranges.Where(range => range.DurationMs > 0).OrderBy(range => range.StartMs))
        {
            if (_ranges.Count > 0 && _ranges[^1].EndMs >= range.StartMs)
            {
                _ranges[^1] = new(_ranges[^1].StartMs, Math.Max(_ranges[^1].EndMs, range.EndMs));
            }
            else
            {
                _ranges.Add(range);
            }
        }
    }

    public IReadOnlyList<TimeRange> All => _ranges;

    public long DurationMs => _ranges.Sum(range => range.DurationMs);

    /// <summary>Where a moment lands when only these stretches are kept and closed up.</summary>
    public long Map(long moment) => _ranges.Sum(range => Math.Clamp(moment - range.StartMs, 0, range.DurationMs));

    public TimeRanges Without(TimeRange hole) => new(_ranges.SelectMany(range => new[]
    {
        new TimeRange(range.StartMs, Math.Min(range.EndMs, hole.StartMs)),
        new TimeRange(Math.Max(range.StartMs, hole.EndMs), range.EndMs),
    }));
}
