using NemoMcp.LocalBackend.Drafts;
using NemoMcp.Protocol.Renders;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;

namespace NemoMcp.LocalBackend.Tests.Rendering;

public sealed class TitleRenderTests : IDisposable
{
    private static readonly RenderOutput Quick = new() { Quality = "draft" };

    private readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task A_Title_Is_On_The_Picture_Inside_Its_Time_And_Gone_After_It()
    {
        var film = await studio.RenderAsync((await GreyAsync(3000)).Title("Plaza", 500, 1000), Quick);

        (await InkAsync(film, 0.4)).ShouldBe(0);
        (await InkAsync(film, 0.5)).ShouldBeGreaterThan(0.002);
        (await InkAsync(film, 1.4)).ShouldBeGreaterThan(0.002);
        (await InkAsync(film, 1.5)).ShouldBe(0);
        (await InkAsync(film, 2.9)).ShouldBe(0);
    }

    [Theory]
    [InlineData(TextPosition.Top, 0.05, 0.3)]
    [InlineData(TextPosition.Center, 0.4, 0.6)]
    [InlineData(TextPosition.Bottom, 0.7, 0.93)]
    public async Task A_Title_Stands_Where_It_Was_Put(TextPosition position, double top, double bottom)
    {
        var draft = (await GreyAsync(500)).Title("Plaza", 0, 500, new TextContent { Value = "", Position = position });

        var film = await studio.RenderAsync(draft, Quick);

        var rows = (await studio.FrameAsync(film, 0.2)).RowsAbove(240).ShouldNotBeNull();
        rows.Top.ShouldBeInRange(top, bottom);
        rows.Bottom.ShouldBeInRange(top, bottom);
    }

    [Theory]
    [InlineData(TextPosition.TopLeft, 0, 0.5, 0.05, 0.3)]
    [InlineData(TextPosition.Right, 0.5, 0.97, 0.4, 0.6)]
    [InlineData(TextPosition.BottomRight, 0.5, 0.97, 0.7, 0.93)]
    public async Task A_Small_Title_Keeps_To_Its_Corner(TextPosition position, double left, double right, double top, double bottom)
    {
        var draft = (await GreyAsync(300)).Title("Hi", 0, 300, new TextContent { Value = "", Position = position });

        var frame = await studio.FrameAsync(await studio.RenderAsync(draft, Quick), 0.1);

        var columns = frame.ColumnsAbove(240).ShouldNotBeNull();
        var rows = frame.RowsAbove(240).ShouldNotBeNull();
        columns.Left.ShouldBeGreaterThan(left);
        columns.Right.ShouldBeLessThan(right);
        rows.Top.ShouldBeGreaterThan(top);
        rows.Bottom.ShouldBeLessThan(bottom);
    }

    [Fact]
    public async Task A_Lower_Third_Stands_On_A_Dark_Bar_And_A_Thin_Title_Has_Less_Ink()
    {
        var third = await studio.FrameAsync(await studio.RenderAsync((await GreyAsync(300)).Title("Anna, pilot", 0, 300, new TextContent { Value = "", Kind = TextKind.LowerThird, Position = TextPosition.BottomLeft }), Quick), 0.1);
        var bold = await InkAsync(await studio.RenderAsync((await GreyAsync(300)).Title("Plaza", 0, 300), Quick), 0.1);
        var thin = await InkAsync(await studio.RenderAsync((await GreyAsync(300)).Title("Plaza", 0, 300, new TextContent { Value = "", IsRegular = true, Outline = TextOutline.None }), Quick), 0.1);

        // Grey is 128; under the bar less than half of it is left.
        third.Pixels.Count(pixel => pixel < 75).ShouldBeGreaterThan(third.Pixels.Length / 80);
        third.RowsAbove(240).ShouldNotBeNull().Top.ShouldBeGreaterThan(0.7);
        thin.ShouldBeInRange(0.002, bold * 0.9);
    }

    [Fact]
    public async Task Chinese_Is_Drawn_Letter_By_Letter()
    {
        // A font without Chinese draws the same empty box for both.
        var first = await studio.FrameAsync(await studio.RenderAsync((await GreyAsync(300)).Title("城市漫步", 0, 300), Quick), 0.1);
        var second = await studio.FrameAsync(await studio.RenderAsync((await GreyAsync(300)).Title("广场时光", 0, 300), Quick), 0.1);

        first.ShareAbove(240).ShouldBeGreaterThan(0.004);
        first.DifferenceTo(second).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Letters_That_Fonts_For_Chinese_Lack_Come_From_Another_Font()
    {
        // An empty box for every letter would look the same in both.
        var first = await studio.FrameAsync(await studio.RenderAsync((await GreyAsync(300)).Title("ąęłńś", 0, 300), Quick), 0.1);
        var second = await studio.FrameAsync(await studio.RenderAsync((await GreyAsync(300)).Title("čřžšě", 0, 300), Quick), 0.1);

        first.ShareAbove(240).ShouldBeGreaterThan(0.004);
        first.DifferenceTo(second).ShouldBeGreaterThan(0.5);
    }

    [Theory]
    [InlineData("A title that is far too long for one line of a vertical film and has to be broken")]
    [InlineData("这是一个非常非常长的标题，长到一行根本放不下，必须在适当的地方换行才能看清楚")]
    public async Task A_Long_Title_Is_Broken_Into_Lines_That_Stay_On_The_Picture(string text)
    {
        var film = await studio.RenderAsync((await GreyAsync(300)).Title(text, 0, 300), Quick);

        var frame = await studio.FrameAsync(film, 0.1);
        var rows = frame.RowsAbove(240).ShouldNotBeNull();
        (rows.Bottom - rows.Top).ShouldBeGreaterThan(0.15);
        frame.ColumnsAbove(240).ShouldNotBeNull().Left.ShouldBeGreaterThan(0.02);
        frame.ColumnsAbove(240).ShouldNotBeNull().Right.ShouldBeLessThan(0.98);
    }

    [Theory]
    [InlineData("';[0:v]drawtext=text=x'")]
    [InlineData("%{localtime} %{n} 100%")]
    [InlineData(@"back\slash : 'quote' , [x] ; \:'")]
    [InlineData("two\r\nlines")]
    public async Task A_Hostile_Title_Is_Drawn_As_It_Stands(string text)
    {
        var film = await studio.RenderAsync((await GreyAsync(300)).Title(text, 0, 300), Quick);

        (await InkAsync(film, 0.1)).ShouldBeGreaterThan(0.002);
    }

    [Fact]
    public async Task A_Title_Without_A_Letter_That_Can_Be_Drawn_Leaves_The_Film_As_It_Is()
    {
        var film = await studio.RenderAsync((await GreyAsync(300)).Title("🎬🔥 \u202E", 0, 300), Quick);

        (await InkAsync(film, 0.1)).ShouldBe(0);
    }

    private async Task<DraftBuilder> GreyAsync(long milliseconds)
    {
        var grey = await studio.MakeAsync("grey.png", "-f", "lavfi", "-i", "color=gray:s=270x480:d=1", "-frames:v", "1");
        var draft = new DraftBuilder { Canvas = new Canvas(270, 480) };
        return draft.Video(Clip(draft.File(grey, Still), 0, milliseconds));
    }

    private async Task<double> InkAsync(string film, double seconds) => (await studio.FrameAsync(film, seconds)).ShareAbove(240);
}
