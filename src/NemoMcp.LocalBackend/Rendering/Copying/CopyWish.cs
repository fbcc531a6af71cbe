using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Output;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Rendering.Copying;

/// <summary>A film that is one range of one file and nothing else: its packets can be copied where its edges are key frames.</summary>
/// <param name="Media">H.264 and AAC in an mp4 or mov.</param>
/// <param name="StartMs">Where the range begins in the file.</param>
/// <param name="DurationMs">How long it is.</param>
public sealed record CopyWish(MediaItem Media, long StartMs, long DurationMs)
{
    private const double SameRate = 0.005;

    /// <summary>The whole file: its edges need no look.</summary>
    public bool IsWhole => StartMs is 0 && Math.Abs(Media.Facts.Duration.TotalMilliseconds - DurationMs) <= FrameMs;

    /// <summary>The length of a frame.</summary>
    public double FrameMs => 1000 / (Media.Facts.FrameRate ?? 30);

    /// <summary>Null where anything has to be made: a change of picture or sound, another size, format or rate. A draft is asked for to be small, so it is made too.</summary>
    public static CopyWish? Of(Draft draft, IReadOnlyDictionary<MediaId, MediaItem> media, RenderOutput output)
    {
        var isPlain = (draft with { Touched = null, UsedIds = 0 }) == new Draft { Title = draft.Title, Canvas = draft.Canvas, FrameRate = draft.FrameRate, Tracks = draft.Tracks };
        return isPlain && IsAsItComes(output) && draft.Tracks is [{ Kind: TrackKind.Video, Segments: [{ StartMs: 0, Media: { } id } piece] }]
            // Whatever a piece may be given one day, it is usual in a piece that is given nothing.
            && piece == new Segment { Id = piece.Id, Label = piece.Label, StartMs = 0, DurationMs = piece.DurationMs, Media = id, SourceStartMs = piece.SourceStartMs }
            && media.TryGetValue(id, out var item) && IsCopied(item.Facts, draft)
            ? new(item, piece.SourceStartMs, piece.DurationMs)
            : null;
    }

    // "-frames:v" would end the sound with the last picture, which lies before its end in the file when pictures are out of order;
    // and "-t" alone lets the first pictures of the next group through. So they are dropped by number.
    /// <summary>The run that copies it: all of it, or so many pictures from a key frame on.</summary>
    public RenderPlan Plan(CopyRange range, string workFolder, string filmPath) => new()
    {
        Arguments =
        [
            .. SafeInput.Arguments(Media.Path, range.SeekSeconds > 0 ? ["-ss", Filters.Number.Text(range.SeekSeconds)] : []),
            "-map", "0:V:0", .. Media.Facts.HasAudio ? ["-map", "0:a:0"] : Array.Empty<string>(),
            "-c", "copy", "-map_metadata", "-1", "-map_chapters", "-1",
            .. IsWhole ? [] : new[] { "-t", Filters.Number.Seconds(DurationMs) },
            .. range.Frames is { } frames ? ["-bsf:v", $"noise=drop='gte(n\\,{Filters.Number.Text(frames)})'"] : Array.Empty<string>(),
            "-movflags", "+faststart", "-f", "mp4",
        ],
        Duration = TimeSpan.FromMilliseconds(DurationMs),
        FilmPath = filmPath,
        WorkFolder = workFolder,
    };

    private static bool IsAsItComes(RenderOutput output) =>
        FilmFormat.Of(output.Format).Name == "mp4" && FilmQuality.Of(output.Quality).Name != "draft" && string.IsNullOrWhiteSpace(output.Resolution);

    private static bool IsCopied(MediaFacts facts, Draft draft) =>
        facts is { Kind: MediaKind.Video, VideoCodec: "h264", PixelFormat: "yuv420p", AudioCodec: null or "aac" }
        && facts.Container.Contains("mp4", StringComparison.Ordinal)
        && (facts.Width, facts.Height) == (draft.Canvas.Width, draft.Canvas.Height)
        && facts.Width % 2 is 0 && facts.Height % 2 is 0
        && facts.FrameRate is { } rate && Math.Abs(rate - draft.FrameRate) < rate * SameRate;
}
