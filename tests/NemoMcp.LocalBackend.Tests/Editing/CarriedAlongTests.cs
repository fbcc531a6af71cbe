using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What cuts and a new order do to crossfades and titles is kept where it can be, and told.</summary>
public sealed class CarriedAlongTests
{
    private readonly Turn _turn = new(Uploads.Video("box.mp4", 8, number: 1), Uploads.Video("plaza.mp4", 6, number: 2));

    [Theory]
    [InlineData("swap the clips")]
    [InlineData("put the clips in reverse order")]
    [InlineData("move the last clip to the front")]
    public void Clips_In_Another_Order_Are_Crossfaded_As_Before(string message)
    {
        _turn.Say("crossfade for 1 second");

        _turn.Say(message).Reply.ShouldContain("crossfaded for 1 s as before");
        _turn.Draft!.FilmMs().ShouldBe(13_000);
        _turn.Draft!.Film()[0].OverlapMs.ShouldBe(1_000);
    }

    [Fact]
    public void A_Crossfade_That_Goes_Is_Told()
    {
        _turn.Say("split at 4s");
        _turn.Say("crossfade between the first and second clips");

        _turn.Say("move the first clip to the end").Reply.ShouldContain("a crossfade between clips that were parted is gone");
        _turn.Draft!.Film().ShouldAllBe(clip => clip.OverlapMs == 0);
    }

    [Fact]
    public void A_Title_Over_A_Clip_Goes_With_It()
    {
        _turn.Say("add the title 'B' from 8s to 14s");

        _turn.Say("swap the clips").Reply.ShouldContain("Title \"B\" is at 0:00–0:06 now");
        _turn.Draft!.Texts().ShouldHaveSingleItem().StartMs.ShouldBe(0);
    }

    [Fact]
    public void A_Title_That_A_Cut_Moves_Is_Told_With_Its_Place()
    {
        _turn.Say("add the title 'A' from 5s to 8s");

        _turn.Say("trim the first 2 seconds").Reply.ShouldContain("Title \"A\" is at 0:03–0:06 now");
    }

    [Theory]
    [InlineData("add the title 'A' at the bottom in yellow", "at the bottom, yellow")]
    [InlineData("add the title 'A' in big red letters with a thick outline", "in the middle, red, big, thick outline")]
    [InlineData("add a card 'Hi' before the film on a blue background", "on blue")]
    [InlineData("顶部加黄色标题“A”", "顶部，黄色")]
    public void The_Look_Of_Words_Is_Told(string message, string told) => _turn.Say(message).Reply.ShouldContain(told);
}
