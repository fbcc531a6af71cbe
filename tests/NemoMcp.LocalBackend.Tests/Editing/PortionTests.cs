using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>Halves, thirds and quarters of the film as it is.</summary>
public sealed class PortionTests
{
    [Theory]
    [InlineData("keep the first half", 0, 6_000)]
    [InlineData("remove the first half", 6_000, 12_000)]
    [InlineData("delete the second half of the video", 0, 6_000)]
    [InlineData("only the middle third", 4_000, 8_000)]
    [InlineData("cut out the last third", 0, 8_000)]
    [InlineData("keep the last quarter", 9_000, 12_000)]
    [InlineData("保留前半段", 0, 6_000)]
    [InlineData("删除后半段", 0, 6_000)]
    [InlineData("把前三分之一删掉", 4_000, 12_000)]
    [InlineData("只要后一半", 6_000, 12_000)]
    public void Are_Kept_Or_Taken_Away(string message, long from, long to)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 12, number: 1));

        turn.Say(message).Complete.ShouldBeTrue();
        var film = turn.Draft!.Film().ShouldHaveSingleItem();
        (film.SourceStartMs, film.SourceStartMs + film.DurationMs).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("make the first half black and white")]
    [InlineData("前半段变成黑白")]
    public void Are_Where_A_Look_Changes(string message)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 12, number: 1));

        turn.Say(message).Complete.ShouldBeTrue();
        var film = turn.Draft!.Film();
        film.Select(clip => (clip.StartMs, clip.DurationMs, clip.Look == turn.Draft!.Film()[^1].Look)).ShouldBe([(0, 6_000, false), (6_000, 6_000, true)]);
    }

    [Fact]
    public void Are_Those_Of_The_Film_At_That_Moment()
    {
        var turn = new Turn(Uploads.Video("box.mp4", 12, number: 1));

        turn.Say("trim the first 4 seconds, then keep the first half").Complete.ShouldBeTrue();
        turn.Draft!.FilmMs().ShouldBe(4_000);
    }

    [Theory]
    [InlineData("remove its second half")]
    [InlineData("remove the second half of the second clip")]
    public void Of_A_Clip_Are_Not_Taken_For_The_Films(string message)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 12, number: 1), Uploads.Video("plaza.mp4", 8, number: 2));

        turn.Say(message).Complete.ShouldBeFalse();
        (turn.Draft?.FilmMs() ?? 20_000).ShouldBe(20_000);
    }
}
