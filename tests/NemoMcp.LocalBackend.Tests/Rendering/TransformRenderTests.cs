using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Transforms;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;
using static NemoMcp.LocalBackend.Tests.Rendering.PlanWords;

namespace NemoMcp.LocalBackend.Tests.Rendering;

/// <summary>Turned, flipped, enlarged and fitted films, by what is where on them.</summary>
public sealed class TransformRenderTests : IDisposable
{
    private readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Theory]
    [InlineData("top right", 240, 320, "rotate right")]
    [InlineData("bottom left", 240, 320, "向左旋转90度")]
    [InlineData("bottom right", 320, 240, "rotate by 180 degrees")]
    [InlineData("top right", 320, 240, "mirror it")]
    [InlineData("bottom left", 320, 240, "上下翻转")]
    [InlineData("top left", 240, 320, "rotate right", "mirror it")]
    [InlineData("bottom right", 240, 320, "mirror it", "rotate right")]
    [InlineData("top left", 320, 240, "rotate right", "rotate left")]
    [InlineData("bottom right", 240, 320, "rotate left", "flip it vertically", "rotate it by 180 degrees")]
    public async Task What_Stood_Top_Left_Stands_Where_The_Messages_Put_It(string corner, int width, int height, params string[] messages)
    {
        var film = await studio.SayAsync([await CornerAsync()], messages);

        var frame = await studio.FrameAsync(film, 0.5);
        (frame.Width, frame.Height).ShouldBe((width, height));
        CornerOf(frame).ShouldBe(corner);
    }

    [Fact]
    public async Task Only_The_Stretch_Or_Clip_That_Was_Named_Is_Turned_And_The_Shape_Stays()
    {
        var corner = await CornerAsync();

        var film = await studio.SayAsync([corner, corner], "rotate the second clip by 180 degrees, mirror it from 0s to 1s");

        (await studio.FactsAsync(film)).Duration.TotalSeconds.ShouldBe(4, 0.1);
        CornerOf(await studio.FrameAsync(film, 0.9)).ShouldBe("top right");
        CornerOf(await studio.FrameAsync(film, 1.0)).ShouldBe("top left");
        CornerOf(await studio.FrameAsync(film, 1.9)).ShouldBe("top left");
        CornerOf(await studio.FrameAsync(film, 2.1)).ShouldBe("bottom right");
    }

    [Theory]
    [InlineData(0.25, "zoom in 2x")]
    [InlineData(0.1406, "放大到1.5倍")]
    [InlineData(0.25, "zoom to 400%", "zoom to 200%")]
    [InlineData(0.0625, "zoom in 2x", "zoom out by 100%")]
    public async Task An_Enlargement_Makes_The_Middle_As_Much_Larger_As_Was_Said(double share, params string[] messages)
    {
        // A white box of a quarter of each side in the middle: a sixteenth of the picture.
        var box = await MakeAsync("box.mp4", "drawbox=x=120:y=90:w=80:h=60:color=white:t=fill");

        var frame = await studio.FrameAsync(await studio.SayAsync([box], messages), 0.5);

        (frame.Width, frame.Height).ShouldBe((320, 240));
        frame.ShareAbove(128).ShouldBe(share, 0.01);
    }

    [Fact]
    public async Task With_Bars_All_Of_The_Picture_Is_Seen_Between_Black()
    {
        var white = await studio.MakeAsync("white.png", "-f", "lavfi", "-i", "color=white:s=641x481:d=1", "-frames:v", "1");

        var frame = await studio.FrameAsync(await studio.SayAsync([white], "make it vertical with black bars"), 0.5);

        (frame.Width, frame.Height).ShouldBe((1080, 1920));
        var rows = frame.RowsAbove(200).ShouldNotBeNull();
        (rows.Bottom - rows.Top).ShouldBe(1080 * 481 / 641.0 / 1920, 0.004);
        (rows.Top + rows.Bottom).ShouldBe(1, 0.004);
        frame.ColumnsAbove(200).ShouldNotBeNull().Left.ShouldBe(0);
        frame.Pixels[..(1080 * 500)].ShouldAllBe(pixel => pixel < 8);
    }

    [Fact]
    public async Task With_Blurred_Edges_All_Of_The_Picture_Is_Seen_Before_A_Darker_One()
    {
        // Its left half is black: behind it, edges are black on the left too, and blurred in the middle.
        var half = await studio.MakeAsync("half.mp4", "-f", "lavfi", "-i", "color=white:s=320x240:r=10:d=1,drawbox=x=0:y=0:w=160:h=240:color=black:t=fill", "-c:v", "libx264");

        var frame = await studio.FrameAsync(await studio.SayAsync([half], "竖屏，不要裁切"), 0.5);

        (frame.Width, frame.Height).ShouldBe((1080, 1920));
        int At(int x, int y) => frame.Pixels[(y * 1080) + x];
        At(530, 960).ShouldBeLessThan(20);
        At(550, 960).ShouldBeGreaterThan(235);
        At(1000, 100).ShouldBeInRange(200, 245);
        At(540, 100).ShouldBeInRange(60, 200);
        At(80, 100).ShouldBeLessThan(40);
    }

    [Fact]
    public async Task Cropping_To_Fill_Can_Be_Asked_For_Again()
    {
        var white = await studio.MakeAsync("white.png", "-f", "lavfi", "-i", "color=white:s=320x240:d=1", "-frames:v", "1");

        var frame = await studio.FrameAsync(await studio.SayAsync([white], "square with black bars", "crop to fill the frame"), 0.5);

        frame.ShareAbove(240).ShouldBe(1);
    }

    [Fact]
    public void A_Plan_Names_Turns_In_Their_Order_And_Fits_Only_What_Has_Another_Shape()
    {
        var draft = new DraftBuilder { Canvas = new Canvas(1080, 1920) { Fit = CanvasFit.Bars } };
        var upright = draft.File("/m/phone", Film with { Width = 1920, Height = 1080 });
        draft.Video(
            Clip(upright, 0, 1000) with { Transform = new Transform { Mirrored = true, Rotation = 90, Zoom = 1.5 } },
            Clip(draft.File("/m/wide", Film), 1000, 1000));

        var graph = Graph(draft.Plan().Arguments);

        graph.ShouldContain("[0:V:0]hflip,transpose=dir=clock,crop=w=iw/1.5:h=ih/1.5,crop=w='min(iw,ih*1080/1920/sar)'");
        graph.ShouldContain(
            "[1:V:0]scale=w='max(2,trunc(min(1080,1920*dar)/2)*2)':h='max(2,trunc(min(1920,1080/dar)/2)*2)',setsar=1," +
            "pad=w=1080:h=1920:x=(ow-iw)/2:y=(oh-ih)/2:color=black,format=yuv420p,fps=10");
    }

    private Task<string> CornerAsync() => MakeAsync("corner.mp4", "drawbox=x=0:y=0:w=160:h=120:color=white:t=fill");

    private Task<string> MakeAsync(string name, string box) =>
        studio.MakeAsync(name, "-f", "lavfi", "-i", $"color=black:s=320x240:r=10:d=2,{box}", "-c:v", "libx264", "-preset", "ultrafast");

    private static string CornerOf(Frame frame)
    {
        bool IsWhite(int x, int y) => frame.Pixels[(y * frame.Height / 4 * frame.Width) + (x * frame.Width / 4)] > 200;
        return string.Join(", ", new[] { (1, 1, "top left"), (3, 1, "top right"), (1, 3, "bottom left"), (3, 3, "bottom right") }
            .Where(place => IsWhite(place.Item1, place.Item2)).Select(place => place.Item3));
    }
}
