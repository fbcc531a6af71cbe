using NemoMcp.LocalBackend.Drafts;
using NemoMcp.Media;
using NemoMcp.Protocol.Renders;
using NemoMcp.Testing;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;

namespace NemoMcp.LocalBackend.Tests.Rendering;

public sealed class RealRenderTests : IDisposable
{
    private static readonly RenderOutput Quick = new() { Quality = "draft" };

    private readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task A_Vertical_Film_Has_The_Size_Length_And_Codec_That_Platforms_Take()
    {
        var draft = new DraftBuilder { Canvas = new Canvas(1080, 1920, Fixed: true) };
        var plaza = draft.File(Repository.Media("vtest.avi"), Film);
        draft.Video(Clip(plaza, 0, 1500) with { SourceStartMs = 10_000 }, Clip(plaza, 1500, 1500) with { SourceStartMs = 50_000 });

        var film = await studio.RenderAsync(draft);

        var facts = await studio.FactsAsync(film);
        facts.Duration.TotalSeconds.ShouldBe(3, 0.1);
        (facts.Width, facts.Height).ShouldBe((1080, 1920));
        (facts.VideoCodec, facts.PixelFormat, facts.FrameRate, facts.HasAudio).ShouldBe(("h264", "yuv420p", 10.0, false));
        (await studio.ProfileAsync(film)).ShouldBe("High");
        IndexComesFirst(film).ShouldBeTrue();
    }

    [Fact]
    public async Task Frames_Are_Those_Of_The_Chosen_Range()
    {
        var draft = new DraftBuilder { Canvas = new Canvas(768, 576) };
        var plaza = draft.File(Repository.Media("vtest.avi"), Film);
        draft.Video(Clip(plaza, 0, 1000) with { SourceStartMs = 31_300 }, Clip(plaza, 1000, 1000) with { SourceStartMs = 60_700 });

        var film = await studio.RenderAsync(draft);

        foreach (var (here, there) in new[] { (0.0, 31.3), (0.9, 32.2), (1.0, 60.7), (1.9, 61.6) })
        {
            var frame = await studio.FrameAsync(film, here);
            var right = frame.DifferenceTo(await studio.FrameAsync(plaza.Path, there));
            right.ShouldBeLessThan(frame.DifferenceTo(await studio.FrameAsync(plaza.Path, there + 0.1)), $"at {here}");
            right.ShouldBeLessThan(frame.DifferenceTo(await studio.FrameAsync(plaza.Path, there - 0.1)), $"at {here}");
        }
    }

    [Fact]
    public async Task Sound_Keeps_Its_Measured_Loudness_Through_A_Trim()
    {
        var box = Repository.Media("box.mp4");
        var draft = new DraftBuilder { Canvas = new Canvas(640, 480), FrameRate = 29.9665 };
        draft.Video(Clip(draft.File(box, await studio.FactsAsync(box)), 0, 6000) with { SourceStartMs = 4000 });

        var film = await studio.RenderAsync(draft);

        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(6, 0.1);
        (await studio.FactsAsync(film)).FrameRate!.Value.ShouldBe(30000 / 1001.0, 0.01);
        (await studio.LoudnessAsync(film)).ShouldBe(await studio.LoudnessAsync(box, 4, 6), 0.6);
        (await studio.VolumeAsync(film)).ShouldBe(await studio.VolumeAsync(box, 4, 6), 0.5);
        (await studio.VolumeAsync(film, 1, 1)).ShouldBe(await studio.VolumeAsync(box, 5, 1), 0.5);
    }

    [Fact]
    public async Task A_Gap_Is_Black_And_Silent_And_The_Film_Goes_On_After_It()
    {
        var box = Repository.Media("box.mp4");
        var draft = new DraftBuilder();
        var item = draft.File(box, await studio.FactsAsync(box));
        draft.Video(Clip(item, 0, 1000), Clip(item, 2000, 1000) with { SourceStartMs = 5000 });

        var film = await studio.RenderAsync(draft, Quick);

        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(3, 0.1);
        (await studio.FrameAsync(film, 1.5)).MeanBrightness.ShouldBeLessThan(2);
        (await studio.FrameAsync(film, 2.5)).MeanBrightness.ShouldBeGreaterThan(20);
        (await studio.VolumeAsync(film, 1.1, 0.8)).ShouldBeLessThan(-60);
        (await studio.VolumeAsync(film, 2.1, 0.8)).ShouldBe(await studio.VolumeAsync(box, 5.1, 0.8), 1.5);
    }

    [Fact]
    public async Task Twice_The_Speed_Takes_Half_The_Time_And_Keeps_The_Pitch()
    {
        var tone = await studio.MakeAsync("tone.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=20:d=4", "-f", "lavfi", "-i", "sine=f=440:d=4", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac");
        var draft = new DraftBuilder { FrameRate = 20 };
        draft.Video(Clip(draft.File(tone, await studio.FactsAsync(tone)), 0, 2000) with { Speed = 2 });

        var film = await studio.RenderAsync(draft, Quick);

        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(2, 0.1);
        (await studio.FrameAsync(film, 1)).DifferenceTo(await studio.FrameAsync(tone, 2)).ShouldBeLessThan(8);
        // A 440 Hz tone crosses zero 880 times a second; played faster without care it would cross 1760 times.
        (await studio.ZeroCrossingsAsync(film, 0.5, 1)).ShouldBeInRange(820, 940);
    }

    [Fact]
    public async Task A_Fade_Brings_The_Picture_And_The_Sound_In_And_Out()
    {
        var bright = await studio.MakeAsync("bright.mp4", "-f", "lavfi", "-i", "color=white:s=320x240:r=20:d=4", "-f", "lavfi", "-i", "sine=f=440:d=4", "-c:v", "libx264", "-c:a", "aac");
        var draft = new DraftBuilder { FrameRate = 20 };
        draft.Video(Clip(draft.File(bright, await studio.FactsAsync(bright)), 0, 4000) with { FadeInMs = 1000, FadeOutMs = 1000 });

        var film = await studio.RenderAsync(draft, Quick);

        (await studio.FrameAsync(film, 0)).MeanBrightness.ShouldBeLessThan(5);
        (await studio.FrameAsync(film, 0.5)).MeanBrightness.ShouldBe(128, 15);
        (await studio.FrameAsync(film, 2)).MeanBrightness.ShouldBeGreaterThan(250);
        (await studio.FrameAsync(film, 3.5)).MeanBrightness.ShouldBe(128, 15);
        (await studio.VolumeAsync(film, 3.8, 0.2)).ShouldBeLessThan(await studio.VolumeAsync(film, 2, 0.2) - 10);
    }

    [Fact]
    public async Task Short_Music_Is_Looped_Under_A_Silent_Film_For_Its_Whole_Length()
    {
        var music = await studio.MakeAsync("music.mp3", "-f", "lavfi", "-i", "sine=f=330:d=1.5", "-ac", "2");
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File(Repository.Media("vtest.avi"), Film), 0, 5000));
        draft.Audio(Clip(draft.File(music, await studio.FactsAsync(music)), 0, 60_000) with { Loop = true, Volume = 0.5 });

        var film = await studio.RenderAsync(draft, Quick);

        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(5, 0.1);
        var half = await studio.VolumeAsync(music, 0.2, 1) - 6;
        (await studio.VolumeAsync(film, 0.2, 1)).ShouldBe(half, 1);
        (await studio.VolumeAsync(film, 4, 0.9)).ShouldBe(half, 1);
    }

    [Fact]
    public async Task Music_And_The_Films_Own_Sound_Are_Heard_Together_At_Their_Loudness()
    {
        var low = await studio.MakeAsync("low.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=4", "-f", "lavfi", "-i", "sine=f=200:d=4", "-c:v", "libx264", "-c:a", "aac");
        var music = await studio.MakeAsync("music.wav", "-f", "lavfi", "-i", "sine=f=3000:d=9");
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File(low, await studio.FactsAsync(low)), 0, 4000));
        draft.Audio(Clip(draft.File(music, await studio.FactsAsync(music)), 2000, 9000));

        var film = await studio.RenderAsync(draft, Quick);

        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(4, 0.1);
        var alone = await studio.VolumeAsync(low, 0.5, 1);
        (await studio.VolumeAsync(film, 0.5, 1)).ShouldBe(alone, 1);
        (await studio.VolumeAsync(film, 2.5, 1)).ShouldBe(alone + 3, 1);
        (await studio.ZeroCrossingsAsync(film, 0.5, 1)).ShouldBeInRange(360, 440);
    }

    [Fact]
    public async Task A_Still_Picture_Stands_For_Its_Time_And_Fills_The_Canvas()
    {
        var still = await studio.MakeAsync("still.png", "-f", "lavfi", "-i", "color=white:s=900x300:d=1", "-frames:v", "1");
        var draft = new DraftBuilder { Canvas = new Canvas(180, 320) };
        draft.Video(Clip(draft.File(still, await studio.FactsAsync(still)), 0, 2000));

        var film = await studio.RenderAsync(draft, Quick);

        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(2, 0.1);
        (await studio.FrameAsync(film, 1.8)).ShareAbove(245).ShouldBe(1);
    }

    [Fact]
    public async Task A_Piece_Of_An_Upper_Track_Covers_The_Film_For_Its_Time()
    {
        var white = await studio.MakeAsync("white.png", "-f", "lavfi", "-i", "color=white:s=320x240:d=1", "-frames:v", "1");
        var black = await studio.MakeAsync("black.png", "-f", "lavfi", "-i", "color=black:s=320x240:d=1", "-frames:v", "1");
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File(black, Still), 0, 3000)).Video(Clip(draft.File(white, Still), 1000, 1000));

        var film = await studio.RenderAsync(draft, Quick);

        (await studio.FrameAsync(film, 0.9)).MeanBrightness.ShouldBeLessThan(5);
        (await studio.FrameAsync(film, 1.0)).MeanBrightness.ShouldBeGreaterThan(250);
        (await studio.FrameAsync(film, 1.9)).MeanBrightness.ShouldBeGreaterThan(250);
        (await studio.FrameAsync(film, 2.0)).MeanBrightness.ShouldBeLessThan(5);
    }

    [Theory]
    [InlineData("webm", "vp9", "opus")]
    [InlineData("gif", "gif", null)]
    [InlineData("mp3", null, "mp3")]
    [InlineData("wav", null, "pcm_s16le")]
    public async Task Every_Format_Comes_Out_As_What_It_Says(string format, string? picture, string? sound)
    {
        var box = Repository.Media("box.mp4");
        var draft = new DraftBuilder { FrameRate = 30 };
        draft.Video(Clip(draft.File(box, await studio.FactsAsync(box)), 0, 1500));

        var facts = await studio.FactsAsync(await studio.RenderAsync(draft, new RenderOutput { Format = format, Quality = "draft" }));

        (facts.VideoCodec, facts.AudioCodec).ShouldBe((picture, sound));
        facts.Duration.TotalSeconds.ShouldBe(1.5, 0.1);
    }

    private static bool IndexComesFirst(string film)
    {
        var bytes = File.ReadAllBytes(film).AsSpan();
        return bytes.IndexOf("moov"u8) < bytes.IndexOf("mdat"u8);
    }
}
