using System.Text.Json;
using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Sound;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Transforms;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Drafts.Json;

/// <summary>
/// Reads a draft that may come from anyone. Unknown keys are passed over, but what cannot be rendered as it stands
/// makes the whole draft unreadable: a film with pieces left out in silence would be a wrong film.
/// </summary>
internal static class DraftReader
{
    private const int MaxTracks = 64;
    private const int MaxSegments = 2000;
    private const int MaxText = 500;
    private const int MaxId = 64;
    private const int MaxSide = 4096;
    private const double MaxFrameRate = 240;

    public static Draft? Read(JsonElement element)
    {
        var meta = element.Meta();
        if (element.Array("t", MaxTracks) is not { } tracks
            || meta.Whole("width") is not (>= 2 and <= MaxSide and var width)
            || meta.Whole("height") is not (>= 2 and <= MaxSide and var height))
        {
            return null;
        }

        var read = tracks.Select(ReadTrack).ToList();
        if (read.Contains(null))
        {
            return null;
        }

        var draft = new Draft
        {
            Title = CleanText.Of(meta.Text("title", MaxText) ?? ""),
            Canvas = new((int)width, (int)height, meta.Flag("fixed")) { Fit = FitNames.Read(meta.Text("fit", MaxId)) },
            FrameRate = meta.Number("fps") is >= 1 and <= MaxFrameRate and var rate ? rate : DraftEngine.UsualFrameRate,
            LoudnessLufs = meta.Number("loudness") is >= LoudnessEdit.Quietest and <= LoudnessEdit.Loudest and var lufs ? lufs : null,
            Tracks = read.OfType<Track>().ToList(),
            Touched = meta.Text("touched", MaxId),
        };
        return DraftRules.Broken(draft) is null ? draft : null;
    }

    private static Track? ReadTrack(JsonElement element)
    {
        if (element.Whole("tt") is not { } code || !Enum.IsDefined((TrackKind)code) || element.Array("sg", MaxSegments) is not { } segments)
        {
            return null;
        }

        var kind = (TrackKind)code;
        var read = segments.Select(segment => ReadSegment(segment, kind)).ToList();
        return read.Contains(null) ? null : new()
        {
            Kind = kind,
            Name = CleanText.Of(element.Meta().Text("name", MaxText) ?? UsualName(kind)),
            Segments = [.. read.OfType<Segment>().OrderBy(segment => segment.StartMs)],
        };
    }

    private static Segment? ReadSegment(JsonElement element, TrackKind kind)
    {
        var meta = element.Meta();
        var card = kind is TrackKind.Video ? meta.Text("card", MaxId) : null;
        var text = kind is TrackKind.Text || card is not null ? TextJson.Read(meta, MaxText) : null;
        var isBed = kind is TrackKind.Audio && meta.Flag("bed");
        var media = kind is TrackKind.Text || card is not null || isBed ? null : MediaId.TryParse(meta.Text("media", MaxText));
        if (element.Text("id", MaxId) is not { Length: > 0 } id || element.Whole("d") is not { } duration || (text is null && media is null && !isBed))
        {
            return null;
        }

        return new()
        {
            Id = id,
            Label = CleanText.Of(meta.Text("name", MaxText) ?? text?.Value ?? id),
            StartMs = meta.Whole("start") ?? 0,
            DurationMs = duration,
            Media = media,
            SourceStartMs = meta.Whole("in") ?? 0,
            Speed = meta.Number("speed") ?? 1,
            Volume = meta.Number("volume") is { } volume ? volume > 1 ? Math.Round(volume / 100, 6) : volume : 1,
            FadeInMs = meta.Whole("fade_in") ?? 0,
            FadeOutMs = meta.Whole("fade_out") ?? 0,
            Loop = meta.Flag("loop"),
            Ducks = meta.Flag("duck"),
            OwnFadeInMs = Math.Max(0, meta.Whole("own_fade_in") ?? 0),
            OwnFadeOutMs = Math.Max(0, meta.Whole("own_fade_out") ?? 0),
            OverlapMs = meta.Whole("overlap") ?? 0,
            Freeze = meta.Flag("freeze"),
            Reversed = meta.Flag("reversed"),
            Transform = kind is TrackKind.Video ? ReadTransform(meta) : Transform.None,
            Look = kind is TrackKind.Video ? ReadLook(meta) : Look.AsRecorded,
            CardColor = card,
            IsBed = isBed,
            Motion = MotionNames.Read(meta.Text("motion", MaxId)),
            Overlay = kind is TrackKind.Video && meta.Number("width") is { } width ? new() { Width = width, Opacity = meta.Number("opacity") ?? 1, Position = PositionNames.Read(meta.Text("position", MaxId)) } : null,
            IsStill = meta.Flag("still"),
            Text = text,
        };
    }

    private static Transform ReadTransform(JsonElement meta) => new()
    {
        Rotation = (int)Math.Clamp(meta.Whole("rotate") ?? 0, int.MinValue, int.MaxValue),
        Mirrored = meta.Flag("mirror"),
        CropLeft = meta.Number("crop_left") ?? 0,
        CropTop = meta.Number("crop_top") ?? 0,
        CropRight = meta.Number("crop_right") ?? 0,
        CropBottom = meta.Number("crop_bottom") ?? 0,
        Zoom = meta.Number("zoom") ?? 1,
    };

    // The rules refuse what is out of range; a cast alone would make a small number of a huge one.
    private static Look ReadLook(JsonElement meta) =>
        LookScale.All.Aggregate(Look.AsRecorded, (look, scale) => look.With(scale.Kind, (int)Math.Clamp(meta.Whole(scale.Key) ?? 0, int.MinValue, int.MaxValue)));

    private static string UsualName(TrackKind kind) => kind switch
    {
        TrackKind.Video => TrackNames.Video,
        TrackKind.Audio => TrackNames.Audio,
        _ => TrackNames.Title,
    };
}
