using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>A segment and where it lies.</summary>
internal sealed record PlacedSegment(DraftTrack Track, int TrackIndex, int Index, DraftSegment Segment)
{
    public static List<PlacedSegment> In(DraftDocument? draft) =>
        (draft?.Tracks ?? []).SelectMany((track, trackIndex) => track.Segments.Select((segment, index) => new PlacedSegment(track, trackIndex, index, segment))).ToList();
}
