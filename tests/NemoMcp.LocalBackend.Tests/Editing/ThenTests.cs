using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>A "then" is obeyed: what comes after it names moments of the film that was left by what came before it.</summary>
public sealed class ThenTests
{
    [Theory]
    [InlineData("trim the first 2 seconds, then trim the first 2 seconds", 6_000)]
    [InlineData("trim the first 2 seconds, then remove 0-1s", 7_000)]
    [InlineData("keep 2-6s then keep 1-2s", 1_000)]
    [InlineData("去掉开头2秒，然后再去掉开头2秒", 6_000)]
    [InlineData("trim the first 2 seconds and the last 2 seconds", 6_000)]
    public void Cuts_Follow_One_Another(string message, long length)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 10, number: 1));

        turn.Say(message).IsAsAsked.ShouldBeTrue();
        turn.Draft!.FilmMs().ShouldBe(length);
    }

    [Fact]
    public void Cuts_In_Turn_Are_Said_To_Be_So() =>
        new Turn(Uploads.Video("box.mp4", 10, number: 1)).Say("keep 2-6s then keep 1-2s").Reply.ShouldContain("one after the other");

    [Theory]
    [InlineData("add the title 'A' for 2 seconds then the title 'B' for 3 seconds", 2_000, 5_000)]
    [InlineData("先加标题“A” 2秒，然后加标题“B” 3秒", 2_000, 5_000)]
    [InlineData("add the title 'A' for 2 seconds, then add the title 'B' from 0s to 1s", 0, 1_000)]
    [InlineData("add the title 'A' for 2 seconds, then add the title 'B' at the end for 1 second", 9_000, 10_000)]
    public void Titles_Follow_One_Another(string message, long start, long end)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 10, number: 1));

        turn.Say(message).IsAsAsked.ShouldBeTrue();
        var second = turn.Draft!.Texts().Single(text => text.Label is "B");
        (second.StartMs, second.EndMs).ShouldBe((start, end));
    }
}
