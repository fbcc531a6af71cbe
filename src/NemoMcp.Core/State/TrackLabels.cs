using NemoMcp.Protocol;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.State;

/// <summary>A draft's tracks as an assistant sees them.</summary>
internal static class TrackLabels
{
    private const int MaxLabelLength = 120;
    private const int MaxTextLength = 500;

    public static IReadOnlyList<TrackLabel> Of(DraftDocument? draft) =>
        draft is null ? [] : [.. draft.Tracks.Select((track, index) => LabelOf(track, index + 1))];

    private static TrackLabel LabelOf(DraftTrack track, int index) => new()
    {
        Index = index,
        Type = track.Type switch
        {
            DraftTrackType.Video => "video",
            DraftTrackType.Audio => "audio",
            DraftTrackType.Text => "text",
            _ => "other",
        },
        TypeCode = track.TypeCode,
        Segments = [.. track.Segments.Select((segment, place) => LabelOf(segment, place + 1))],
    };

    private static SegmentLabel LabelOf(DraftSegment segment, int index) => new()
    {
        Index = index,
        Label = ForeignText.Clean(segment.Label, MaxLabelLength),
        StartMs = segment.StartMs,
        EndMs = segment.EndMs,
        DurationMs = segment.DurationMs,
        Text = segment.Text is null ? null : ForeignText.Clean(segment.Text, MaxTextLength, keepLines: true),
        VolumePercent = segment.VolumePercent,
        Estimated = segment.Estimated ? true : null,
    };
}
