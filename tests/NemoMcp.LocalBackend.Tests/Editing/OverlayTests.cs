using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What is told of pictures over the film, and what becomes of them.</summary>
public sealed class OverlayTests
{
    private readonly Turn _turn = new(Uploads.Video("a.mp4", 10), Uploads.Video("clip.mp4", 4, number: 2), Uploads.Image("logo.png", number: 3));

    [Fact]
    public void What_Lies_Over_The_Film_Is_No_Piece_Of_It()
    {
        var output = _turn.Say("put clip.mp4 in the top right corner at 30%, add logo.png at the bottom right at 50% opacity");

        output.Complete.ShouldBeTrue();
        output.Reply.ShouldContain("Placed a.mp4 (0:10).");
        output.Reply.ShouldContain("Laid clip.mp4 over the film 0:00–0:04 at the top right, 30% of its width, without its sound.");
        output.Reply.ShouldContain("Laid logo.png over the film 0:00–0:10 at the bottom right, 15% of its width, 50% opaque.");
        output.Draft!.DurationMs.ShouldBe(10_000);
        output.Draft.Film().Select(piece => piece.Label).ShouldBe(["a.mp4"]);
    }

    [Fact]
    public void It_Is_Changed_Follows_Cuts_And_Is_Taken_Away()
    {
        _turn.Say("add logo.png at the bottom right");

        _turn.Say("make it smaller").Reply.ShouldContain("Changed logo.png over the film 0:00–0:14 at the bottom right, 12% of its width.");
        _turn.Say("move the logo to the top left").Draft!.Overlays().Single().Overlay!.Position.ShouldBe(NemoMcp.LocalBackend.Drafts.TextPosition.TopLeft);
        _turn.Say("cut to 6 seconds").Draft!.Overlays().Select(layer => (layer.StartMs, layer.EndMs)).ShouldBe([(0L, 6000L)]);
        _turn.Say("loop it twice").Draft!.Overlays().Single().EndMs.ShouldBe(12_000);
        _turn.Say("remove the logo").Reply.ShouldContain("Took logo.png off the picture.");
        _turn.Say("remove the watermark").Reply.ShouldContain("a mark that is part of the footage cannot be taken out");
    }

    [Theory]
    [InlineData("put other.mp4 in the top left corner", "no picture named other.mp4 was uploaded")]
    [InlineData("add logo.png at the top left at 0% opacity", "with an opacity above 0% and up to 100%")]
    [InlineData("put clip.mp4 in the top left corner at 300%", "from 3% to 100% as wide as it")]
    [InlineData("put clip.mp4 in the top left corner at 0:20", "beyond the film's end at 0:10")]
    public void What_Is_Not_Possible_Is_Told(string message, string reason) => _turn.Say(message).Reply.ShouldContain(reason);
}
