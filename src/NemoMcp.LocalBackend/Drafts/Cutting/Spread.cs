using NemoMcp.LocalBackend.Drafts.Timeline;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>Chooses stretches that are spread evenly over a film and last exactly as long as asked for together.</summary>
internal static class Spread
{
    private const int MinRanges = 3;
    private const int MaxRanges = 6;

    /// <summary>A stretch of about this length lets a viewer see what happens.</summary>
    private const long UsualRangeMs = 5000;

    /// <summary>Leaving out less than this between two stretches would only look like a fault.</summary>
    private const long MinGapMs = 1000;

    public static TimeRanges Over(long filmMs, long targetMs)
    {
        var left = filmMs - targetMs;
        var wanted = Math.Clamp((targetMs + (UsualRangeMs / 2)) / UsualRangeMs, MinRanges, MaxRanges);
        var count = Math.Max(1, Math.Min(Math.Min(wanted, targetMs / MinGapMs), 1 + (left / MinGapMs)));
        return new(Enumerable.Range(0, (int)count).Select(index => Range(index, count, left, targetMs)));
    }

    private static TimeRange Range(int index, long count, long leftMs, long targetMs)
    {
        // Whole shares of the target, so that their sum is the target to the millisecond.
        var before = targetMs * index / count;
        var until = targetMs * (index + 1) / count;
        var gap = count is 1 ? 0 : leftMs * index / (count - 1);
        var isLast = index == count - 1;
        var start = before + gap;
        var wholeSecond = isLast || index is 0 ? start : Math.Max(0, start - (start % 1000));
        return new(wholeSecond, wholeSecond + until - before);
    }
}
