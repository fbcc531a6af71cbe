using System.Runtime.InteropServices;

namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>A stretch of the timeline; the end does not belong to it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeRange(long StartMs, long EndMs)
{
    public long DurationMs => EndMs - StartMs;

    public TimeRange? Overlap(long startMs, long endMs) =>
        Math.Max(StartMs, startMs) is var start && Math.Min(EndMs, endMs) is var end && start < end ? new(start, end) : null;
}
