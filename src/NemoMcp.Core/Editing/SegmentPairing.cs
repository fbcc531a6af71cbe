using System.Globalization;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>Finds the segments of a draft again in the next one: by id, else by kind and label, else by place.</summary>
internal sealed class SegmentPairing
{
    private readonly List<PlacedSegment> before;
    private readonly List<PlacedSegment> after;
    private readonly Dictionary<PlacedSegment, PlacedSegment> pairs = new(ReferenceEqualityComparer.Instance);

    public SegmentPairing(DraftDocument? before, DraftDocument? after)
    {
        this.before = PlacedSegment.In(before);
        this.after = PlacedSegment.In(after);
        Pair(segment => segment.Segment.Id);
        Pair(segment => string.Create(CultureInfo.InvariantCulture, $"{segment.Track.TypeCode}:{segment.Segment.Text ?? segment.Segment.Label}"));
        // Where the backend gives no ids, a piece in the same place is the same piece with another content.
        Pair(segment => segment.Segment.Id is null
            ? string.Create(CultureInfo.InvariantCulture, $"{segment.Track.TypeCode}:{segment.TrackIndex}:{segment.Index}")
            : null);
    }

    public IReadOnlyList<PlacedSegment> After => after;

    public IReadOnlyList<PlacedSegment> Removed => before;

    /// <summary>The same segment before the edit; null for a new one.</summary>
    public PlacedSegment? PartnerOf(PlacedSegment segment) => pairs.GetValueOrDefault(segment);

    private void Pair(Func<PlacedSegment, string?> key)
    {
        var open = before.Where(segment => key(segment) is not null)
            .GroupBy(segment => key(segment)!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<PlacedSegment>(group), StringComparer.Ordinal);
        foreach (var segment in after.Where(segment => !pairs.ContainsKey(segment)))
        {
            if (key(segment) is { } name && open.TryGetValue(name, out var candidates) && candidates.TryDequeue(out var partner))
            {
                pairs.Add(segment, partner);
            }
        }

        var paired = new HashSet<PlacedSegment>(pairs.Values, ReferenceEqualityComparer.Instance);
        before.RemoveAll(paired.Contains);
    }
}
