using NemoMcp.LocalBackend.Drafts;
using Shouldly;
using Xunit;

namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>Crossfades, still pictures and films that play backwards, by brightness and sound.</summary>
public sealed class JoinRenderTests : IDisposable
{
    private readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task In_A_Crossfade_Both_Pictures_And_Both_Sounds_Are_There()
    {
        var film = await studio.SayAsync([await ToneAsync("dark.mp4", "black", 440), await ToneAsync("light.mp4", "white", 1000)], "crossfade between the clips for 1 second");
        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(5, 0.1);
        (await studio.FrameAsync(film, 1.9)).MeanBrightness.ShouldBeLessThan(3);
        (await studio.FrameAsync(film, 2.3)).MeanBrightness.ShouldBe(0.3 * 255, 15);
        (await studio.FrameAsync(film, 2.7)).MeanBrightness.ShouldBe(0.7 * 255, 15);
        (await studio.FrameAsync(film, 3.1)).MeanBrightness.ShouldBeGreaterThan(252);
        // Neither a hole nor a bump: the two tones together are as loud as each alone.
        var alone = await studio.VolumeAsync(film, 1, 0.8);
        (await studio.VolumeAsync(film, 2.25, 0.5)).ShouldBe(alone, 1);
        (await studio.VolumeAsync(film, 3.5, 0.8)).ShouldBe(alone, 1);
        (await studio.ZeroCrossingsAsync(film, 1, 0.5)).ShouldBeInRange(430, 450);
        (await studio.ZeroCrossingsAsync(film, 3.5, 0.5)).ShouldBeInRange(990, 1010);
    }

    [Trait("Form", "long")]
    [Fact]
    public async Task A_Long_Film_Is_Turned_Around_In_Parts_Without_A_Seam()
    {
        // It gets brighter from frame to frame, and its tone does not stop.
        var source = await studio.MakeAsync("ramp.mp4", "-f", "lavfi", "-i", "color=black:s=1920x1080:r=30:d=4,geq=lum='16+T*50':cb=128:cr=128", "-f", "lavfi", "-i", "sine=f=440:d=4", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac");
        var film = await studio.SayAsync([source], "play it backwards");
        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(4, 0.1);
        var levels = new List<double>();
        for (var time = 0.05; time < 4; time += 0.35)
        {
            levels.Add((await studio.FrameAsync(film, time)).MeanBrightness);
        }

        levels.ShouldBe(levels.OrderDescending());
        levels[0].ShouldBeGreaterThan(levels[^1] + 150);
        (await studio.ZeroCrossingsAsync(film, 0.5, 3)).ShouldBeInRange(2600, 2680);
        for (var time = 0.2; time < 3.8; time += 0.2)
        {
            (await studio.VolumeAsync(film, time, 0.2)).ShouldBe(await studio.VolumeAsync(film, 0.2, 0.2), 0.6, $"at {time}");
        }
    }

    [Fact]
    public async Task A_Still_Picture_Has_No_Sound_And_Stands_Also_Where_The_File_Ends_Early()
    {
        // The picture ends half a second before the sound does.
        var source = await studio.MakeAsync("early.mp4", "-f", "lavfi", "-i", "color=white:s=64x48:r=10:d=1.5", "-f", "lavfi", "-i", "sine=f=440:d=2", "-c:v", "libx264", "-c:a", "aac");
        var film = await studio.SayAsync([source], "freeze the last frame for 1 second");
        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(3, 0.1);
        (await studio.FrameAsync(film, 2.8)).MeanBrightness.ShouldBeGreaterThan(250);
        (await studio.VolumeAsync(film, 1, 0.8)).ShouldBeGreaterThan(-30);
        (await studio.VolumeAsync(film, 2.2, 0.7)).ShouldBeLessThan(-60);
    }

    [Fact]
    public void A_Plan_Lays_The_Tail_Over_The_Next_Clip_And_Turns_Around_In_Parts()
    {
        var draft = new DraftBuilder { Canvas = new Canvas(1920, 1080), FrameRate = 30 };
        var one = draft.File("/m/one", DraftBuilder.FilmWithSound with { FrameRate = 30 });
        draft.Video(
            DraftBuilder.Clip(one, 0, 2000) with { OverlapMs = 500 },
            DraftBuilder.Clip(one, 2000, 5000) with { Reversed = true, SourceStartMs = 10_000 });
        var words = string.Join(' ', draft.Plan().Arguments);
        words.ShouldContain("-ss 2 -t 0.533333");
        words.ShouldContain("format=yuva420p,fade=t=out:st=0:d=0.5:alpha=1");
        words.ShouldContain("afade=t=out:st=0:d=0.5:curve=qsin");
        words.ShouldContain("afade=t=in:st=0:d=0.5:curve=qsin");
        words.ShouldContain("-ss 12.133 -t 2.9");
        words.ShouldContain("-ss 10 -t 2.166667");
    }

    private Task<string> ToneAsync(string name, string color, int hertz) => studio.MakeAsync(
        name, "-f", "lavfi", "-i", $"color={color}:s=64x48:r=10:d=3", "-f", "lavfi", "-i", $"sine=f={hertz}:d=3", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac");
}
