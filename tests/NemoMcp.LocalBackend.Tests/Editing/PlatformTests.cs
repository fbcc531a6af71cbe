using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What a platform's name does beside its shape.</summary>
public sealed class PlatformTests
{
    [Theory]
    [InlineData("make it ready for YouTube Shorts", 240, "takes 3:00 at most, this film is longer: shorten it")]
    [InlineData("make it ready for Instagram stories", 61, "takes 1:00 at most, this film is longer: shorten it")]
    [InlineData("make it ready for TikTok", 240, "(TikTok), cropped to fill it; loudness brought to -14 LUFS.")]
    [InlineData("适合抖音", 240, "（抖音），裁切填满；响度调到 -14 LUFS。")]
    [InlineData("适合小红书", 60, "（小红书），裁切填满；响度调到 -14 LUFS。")]
    [InlineData("适合B站", 60, "1920×1080")]
    public void Its_Loudness_And_The_Longest_Film_It_Takes_Are_Told(string message, double seconds, string told) =>
        new Turn(Uploads.Video("a.mp4", seconds)).Say(message).Reply.ShouldContain(told);

    [Fact]
    public void A_Named_Shape_Wins_Over_The_Platforms_And_The_Rest_Of_The_Platform_Stays()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 20));

        turn.Say("square, for YouTube");

        (turn.Draft!.Canvas.Width, turn.Draft.Canvas.Height, turn.Draft.LoudnessLufs).ShouldBe((1080, 1080, -14.0));
    }

    [Fact]
    public void A_Loudness_That_Was_Named_Wins_Too_And_A_Shape_Alone_Leaves_The_Sound_As_It_Is()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 20));
        turn.Say("make it vertical");
        turn.Draft!.LoudnessLufs.ShouldBeNull();

        turn.Say("make it ready for TikTok and set the loudness to -20 LUFS");

        turn.Draft!.LoudnessLufs.ShouldBe(-20);
    }

    [Fact]
    public void A_Film_Without_Sound_Gets_No_Loudness()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 20, hasAudio: false));

        turn.Say("make it ready for TikTok").Reply.ShouldNotContain("LUFS");

        turn.Draft!.LoudnessLufs.ShouldBeNull();
    }
}
