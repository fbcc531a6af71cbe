using System.Globalization;

namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Gives ids that the draft does not hold yet: the engine is pure, so they are counted and not random.</summary>
internal sealed class SegmentIds(Draft draft)
{
    private const string Prefix = "s";

    private long _last = Math.Max(draft.UsedIds, LastOf(draft));

    /// <summary>The highest number in use.</summary>
    public static long LastOf(Draft draft) => draft.Tracks.SelectMany(track => track.Segments).Select(NumberOf).DefaultIfEmpty(0).Max();

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{++_last}");

    /// <summary>Higher for what was added later; 0 for a stranger's id.</summary>
    public static long NumberOf(Segment segment) =>
        segment.Id.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(segment.Id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
