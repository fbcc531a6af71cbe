using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>Pieces of so many seconds each.</summary>
public sealed class SplitEveryTests
{
    [Theory]
    [InlineData("cut the video into 3 second clips")]
    [InlineData("split it into pieces of 3 seconds each")]
    [InlineData("split it every 3 seconds")]
    [InlineData("每3秒分成一段")]
    [InlineData("把视频剪成每段3秒")]
    public void Are_Cut_One_After_The_Other(string message)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 8, number: 1));

        turn.Say(message).Complete.ShouldBeTrue();
        turn.Draft!.Film().Select(clip => clip.DurationMs).ShouldBe([3_000, 3_000, 2_000]);
    }

    [Theory]
    [InlineData("cut it to 3 seconds")]
    [InlineData("make a 3 second clip")]
    public void Are_Something_Else_Than_A_Length(string message)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 8, number: 1));

        turn.Say(message);
        turn.Draft!.FilmMs().ShouldBe(3_000);
    }
}
