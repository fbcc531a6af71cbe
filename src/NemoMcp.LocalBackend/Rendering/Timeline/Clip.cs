using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Output;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Rendering.Timeline;

/// <summary>A segment with the file it plays.</summary>
internal sealed record Clip(Segment Segment, MediaItem Media)
{
    /// <summary>What plays on under the next clip while that comes in.</summary>
    public bool IsTail { get; init; }

    /// <summary>Over this time its sound comes in while the one before goes out.</summary>
    public long SoundInMs { get; init; }

    // What an editor can mean; beyond, files of one frame or of days would come out.
    private const double SlowestSpeed = 0.05;
    private const double FastestSpeed = 100;
    private const double LoudestVolume = 4;

    // Less than this beside the picture is no bar but a fault.
    private const double SameShape = 0.01;

    public double Speed => double.IsFinite(Segment.Speed) ? Math.Clamp(Segment.Speed, SlowestSpeed, FastestSpeed) : 1;

    public double Volume => double.IsFinite(Segment.Volume) ? Math.Clamp(Segment.Volume, 0, LoudestVolume) : 1;

    /// <summary>Whether the picture, as it is turned, has the film's shape: then there are no edges to fill.</summary>
    public bool Fills(FilmSize size)
    {
        if (Media.Facts is not { Width: > 0 and { } width, Height: > 0 and { } height })
        {
            return false;
        }

        var shape = Segment.Transform.SwapsSides ? (double)height / width : (double)width / height;
        shape *= Segment.Transform.Left.Width / Segment.Transform.Left.Height;
        return Math.Abs((shape * size.Height / size.Width) - 1) < SameShape;
    }

    public bool IsStill => Media.Facts.Kind == MediaKind.Image;

    public bool HasPicture => Media.Facts.Kind != MediaKind.Audio;

    /// <summary>A muted clip counts as silent: nothing is decoded for it.</summary>
    public bool HasSound => Media.Facts.HasAudio && Volume > 0 && !Segment.Freeze;

    /// <summary>The end of a crossfade that lies under the next clip; null where there is none.</summary>
    public Clip? Tail => Segment.OverlapMs <= 0 ? null : this with
    {
        IsTail = true,
        SoundInMs = 0,
        Segment = Segment with
        {
            StartMs = Segment.EndMs,
            DurationMs = Segment.OverlapMs,
            OverlapMs = 0,
            FadeInMs = 0,
            FadeOutMs = 0,
            SourceStartMs = Segment.Freeze ? Segment.SourceStartMs
                : Segment.Reversed ? Math.Max(0, Segment.SourceStartMs - (long)(Segment.OverlapMs * Speed))
                : Segment.SourceStartMs + Segment.SourceDurationMs,
        },
    };

    /// <summary>The clip without what lies before <paramref name="startMs"/> or after <paramref name="endMs"/>; null when nothing is left.</summary>
    public Clip? Within(long startMs, long endMs)
    {
        var start = Math.Max(Segment.StartMs, startMs);
        var end = Math.Min(Segment.EndMs, endMs);

        return end <= start
            ? null
            : this with
            {
                Segment = Segment with
                {
                    StartMs = start,
                    DurationMs = end - start,
                    SourceStartMs = Math.Max(0, Segment.SourceStartMs) + (Segment.Freeze ? 0 : (long)((Segment.Reversed ? Segment.EndMs - end : start - Segment.StartMs) * Speed)),
                    OverlapMs = end == Segment.EndMs ? Segment.OverlapMs : 0,
                },
            };
    }
}
