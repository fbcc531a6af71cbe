using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What is told of turns, flips, enlargements and fits.</summary>
public sealed class TransformTests
{
    private readonly Turn _turn = new(Uploads.Video("a.mp4", 10), Uploads.Video("b.mp4", 5, number: 2));

    [Fact]
    public void A_Turned_Film_Gets_The_Turned_Shape_Unless_A_Shape_Was_Asked_For()
    {
        var turned = _turn.Say("rotate the video 90 degrees clockwise");
        turned.Reply.ShouldContain("Turned 90° to the right: the whole film.");
        turned.Draft!.Canvas.ShouldBe(new Canvas(720, 1280));

        _turn.Say("make it square").Reply.ShouldContain("Picture set to 1080×1080 (square), cropped to fill it.");
        _turn.Say("rotate left").Draft!.Canvas.ShouldBe(new Canvas(1080, 1080, Fixed: true));
    }

    [Fact]
    public void A_Fit_Is_Told_With_The_Shape_And_Holds_For_Later_Shapes()
    {
        var first = _turn.Say("make it vertical but don't crop it");
        first.Complete.ShouldBeTrue();
        first.Reply.ShouldContain("Pictures of another shape are seen whole, with blurred edges.");
        first.Reply.ShouldContain("Picture set to 1080×1920 (vertical), fitted whole with blurred edges.");

        _turn.Say("改成方形").Reply.ShouldContain("画面设为 1080×1080（方形），完整显示，模糊填充。");
        _turn.Say("letterbox it").Draft!.Canvas.ShouldBe(new Canvas(1080, 1080, Fixed: true) { Fit = CanvasFit.Bars });
    }

    [Theory]
    [InlineData("zoom to 800%", "a picture can be enlarged from 1× to 4×")]
    [InlineData("zoom out", "All of the picture that fits is seen already")]
    [InlineData("rotate clip 4 by 180 degrees", "there is no clip 4: the film has 2")]
    public void What_Is_Not_Possible_Is_Told_And_Nothing_Is_Changed(string message, string reason)
    {
        _turn.Say("generate my videos");
        var before = _turn.Draft;

        var output = _turn.Say(message);

        output.Reply.ShouldContain(reason);
        output.Draft.ShouldBe(before);
    }

    [Fact]
    public void What_Was_Cut_Off_Turns_And_Flips_With_The_Picture()
    {
        _turn.Say("crop 10% off the left").Reply.ShouldContain("Cropped 10% off the left: the whole film.");
        _turn.Draft!.Canvas.ShouldBe(new Canvas(1152, 720));
        _turn.Say("rotate right");
        _turn.Say("crop 20% off the bottom");
        _turn.Say("flip it vertically");
        var now = _turn.Draft!.Tracks[0].Segments[0].Transform;
        (now.CropLeft, now.CropTop, now.CropRight, now.CropBottom).ShouldBe((0, 0.18, 0, 0.1));
        _turn.Say("make it vertical, crop 10% off the left of the second clip").Reply.ShouldContain("Cropped 10% off the left: clip 2");
        _turn.Say("crop the left by 95%").Reply.ShouldContain("less than a tenth of the picture would be left");
    }
}
