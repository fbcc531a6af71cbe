using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Media;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>A draft put together piece by piece; a test names only what matters to it.</summary>
internal sealed class DraftBuilder
{
    private readonly Dictionary<MediaId, MediaItem> media = [];
    private readonly List<Track> tracks = [];

    public Canvas Canvas { get; init; } = new(320, 240);

    public double FrameRate { get; init; } = 10;

    public IReadOnlyDictionary<MediaId, MediaItem> Media => media;

    public static MediaFacts Film { get; } = new()
    {
        Kind = MediaKind.Video, Duration = TimeSpan.FromSeconds(79.5), Width = 768, Height = 576, FrameRate = 10, HasVideo = true, Container = "avi",
    };

    public static MediaFacts FilmWithSound { get; } = Film with { HasAudio = true, AudioChannels = 1, AudioSampleRate = 44100 };

    public static MediaFacts Sound { get; } = new()
    {
        Kind = MediaKind.Audio, Duration = TimeSpan.FromSeconds(3), HasAudio = true, AudioChannels = 2, Container = "mp3",
    };

    public static MediaFacts Still { get; } = new() { Kind = MediaKind.Image, Duration = TimeSpan.Zero, Width = 640, Height = 480, Container = "png_pipe" };

    public MediaItem File(string path, MediaFacts facts)
    {
        var id = MediaId.TryParse($"m{media.Count + 1}")!.Value;
        return media[id] = new MediaItem { Id = id, FileName = Path.GetFileName(path), Path = path, Facts = facts, Sha256 = "", SizeBytes = 1, Number = media.Count + 1 };
    }

    public DraftBuilder Video(params Segment[] segments) => Add(TrackKind.Video, segments);

    public DraftBuilder Audio(params Segment[] segments) => Add(TrackKind.Audio, segments);

    public DraftBuilder Title(string text, long startMs, long durationMs, TextContent? look = null) =>
        Add(TrackKind.Text, new Segment { Id = "t", Label = text, StartMs = startMs, DurationMs = durationMs, Text = (look ?? new TextContent { Value = "" }) with { Value = text } });

    public static Segment Clip(MediaItem item, long startMs, long durationMs) =>
        new() { Id = $"s{startMs}", Label = item.FileName, StartMs = startMs, DurationMs = durationMs, Media = item.Id };

    public Draft Build() => new() { Title = "Film", Canvas = Canvas, FrameRate = FrameRate, Tracks = tracks };

    public RenderPlan Plan(RenderOutput? output = null, string workFolder = "work", string filmPath = "film.mp4") =>
        new RenderPlanner().Plan(Build(), media, output ?? new RenderOutput(), workFolder, filmPath);

    private DraftBuilder Add(TrackKind kind, params Segment[] segments)
    {
        tracks.Add(new Track { Kind = kind, Name = kind.ToString(), Segments = segments });
        return this;
    }
}
