using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Looks;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;
using static NemoMcp.LocalBackend.Tests.Rendering.PlanWords;

namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>What is said about the look is seen on the film.</summary>
public sealed class LookRenderTests : IDisposable
{
    private readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public void Every_Look_Becomes_One_Filter_Of_Plain_Numbers_Before_The_Frames_Are_Repeated()
    {
        var draft = new DraftBuilder { Canvas = new Canvas(1080, 1920) };
        var look = new Look { Brightness = 20, Contrast = -10, Saturation = -100, Warmth = -30, Blur = 40, Sharpness = 50, Vignette = 60 };
        draft.Video(Clip(draft.File("/m/still", Still), 0, 2000) with { Look = look });

        Graph(draft.Plan().Arguments).ShouldContain(
            "setsar=1,format=yuv420p,eq=brightness=0.1:contrast=0.9:saturation=0,lutyuv=u=val+9:v=val-9,gblur=sigma=12.96," +
            "unsharp=luma_msize_x=5:luma_msize_y=5:luma_amount=1,vignette=angle=0.75,fps=10");
    }

    [Theory]
    [InlineData("make it black and white", 0, 0, 0)]
    [InlineData("brighter", 25, null, null)]
    [InlineData("调暗", -25, null, null)]
    [InlineData("warmer", null, -9, 9)]
    [InlineData("冷色调", null, 9, -9)]
    public async Task Light_And_Colours_Move_As_Far_As_Asked(string message, int? luma, int? blue, int? red)
    {
        var plain = await ColorAsync();
        var isMono = luma is 0;
        var before = await studio.ColorAsync(await studio.SayAsync([plain], "generate my video"), 0.5);

        var after = await studio.ColorAsync(await studio.SayAsync([plain], message), 0.5);

        after.Luma.ShouldBe(before.Luma + ((luma ?? 0) * 255 / 219.0), 4);
        after.Blue.ShouldBe(isMono ? 128 : before.Blue + ((blue ?? 0) * 255 / 224.0), 3);
        after.Red.ShouldBe(isMono ? 128 : before.Red + ((red ?? 0) * 255 / 224.0), 3);
        Math.Abs(before.Blue - 128).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task What_Is_Asked_For_Twice_Adds_Up_And_Less_Takes_It_Back()
    {
        var plain = await ColorAsync();
        var before = (await studio.ColorAsync(await studio.SayAsync([plain], "generate my video"), 0.5)).Luma;

        (await studio.ColorAsync(await studio.SayAsync([plain], "brighter", "20% brighter"), 0.5)).Luma.ShouldBe(before + 58, 5);
        (await studio.ColorAsync(await studio.SayAsync([plain], "brighter", "darker"), 0.5)).Luma.ShouldBe(before, 1);
    }

    [Fact]
    public async Task Contrast_And_Saturation_Spread_And_A_Vignette_Darkens_The_Corners()
    {
        var bars = await studio.MakeAsync("bars.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=1", "-c:v", "libx264", "-preset", "ultrafast");
        var before = await studio.FrameAsync(await studio.SayAsync([bars], "generate my video"), 0.5);

        Spread(await studio.FrameAsync(await studio.SayAsync([bars], "increase the contrast by 20%"), 0.5)).ShouldBeGreaterThan(Spread(before) * 1.05);
        Spread(await studio.FrameAsync(await studio.SayAsync([bars], "less contrast"), 0.5)).ShouldBeLessThan(Spread(before) * 0.9);
        Edges(await studio.FrameAsync(await studio.SayAsync([bars], "模糊"), 0.5)).ShouldBeLessThan(Edges(before) * 0.75);
        Edges(await studio.FrameAsync(await studio.SayAsync([bars], "blur at 100%"), 0.5)).ShouldBeLessThan(Edges(before) * 0.6);
        Edges(await studio.FrameAsync(await studio.SayAsync([bars], "sharpen it"), 0.5)).ShouldBeGreaterThan(Edges(before) * 1.1);
        var white = await studio.MakeAsync("white.png", "-f", "lavfi", "-i", "color=white:s=320x240:d=1", "-frames:v", "1");
        var dark = await studio.FrameAsync(await studio.SayAsync([white], "add a vignette"), 0.5);
        ((double)dark.Pixels[0]).ShouldBeLessThan(dark.Pixels[(120 * 320) + 160] - 60.0);
    }

    [Fact]
    public async Task A_Saturation_Of_Half_Keeps_Half_Of_The_Colour()
    {
        var plain = await ColorAsync();
        var before = await studio.ColorAsync(await studio.SayAsync([plain], "generate my video"), 0.5);

        var after = await studio.ColorAsync(await studio.SayAsync([plain], "reduce the saturation to 50%"), 0.5);

        (after.Blue - 128).ShouldBe((before.Blue - 128) / 2, 2);
        (after.Red - 128).ShouldBe((before.Red - 128) / 2, 2);
    }

    [Fact]
    public async Task Only_The_Stretch_That_Was_Named_Is_Changed_And_The_Film_Stays_As_Long()
    {
        var plain = await ColorAsync();

        var film = await studio.SayAsync([plain], "make it black and white from 1s to 2s");

        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(3, 0.1);
        (await studio.ColorAsync(film, 0.9)).Red.ShouldBeGreaterThan(140);
        (await studio.ColorAsync(film, 1.0)).Red.ShouldBe(128, 2);
        (await studio.ColorAsync(film, 1.9)).Red.ShouldBe(128, 2);
        (await studio.ColorAsync(film, 2.0)).Red.ShouldBeGreaterThan(140);
    }

    [Fact]
    public async Task Only_The_Clip_That_Was_Named_Is_Changed()
    {
        var plain = await ColorAsync();

        var film = await studio.SayAsync([plain, plain], "把第二段变成黑白");

        (await studio.ColorAsync(film, 2.5)).Red.ShouldBeGreaterThan(140);
        (await studio.ColorAsync(film, 3.5)).Red.ShouldBe(128, 2);
    }

    private Task<string> ColorAsync() =>
        studio.MakeAsync("plain.mp4", "-f", "lavfi", "-i", "color=0x905030:s=320x240:r=10:d=3", "-c:v", "libx264", "-preset", "ultrafast");

    private static double Spread(Frame frame)
    {
        var mean = frame.MeanBrightness;
        return Math.Sqrt(frame.Pixels.Average(pixel => (pixel - mean) * (pixel - mean)));
    }

    private static double Edges(Frame frame) => frame.Pixels.Zip(frame.Pixels.Skip(1), (one, next) => (double)Math.Abs(one - next)).Average();
}
