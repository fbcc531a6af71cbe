using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;
using Shouldly;
using Xunit;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What clips become, and what is told of it.</summary>
public sealed class ClipTests
{
    private readonly Turn _turn = new(Uploads.Video("a.mp4", 10), Uploads.Video("b.mp4", 5, number: 2), Uploads.Video("c.mp4", 3, number: 3));

    [Theory]
    [InlineData("a.mp4 0-10, c.mp4 0-3", "delete the second clip")]
    [InlineData("c.mp4 0-3, a.mp4 0-10, b.mp4 0-5", "move the last clip to the front")]
    [InlineData("b.mp4 0-5, a.mp4 0-10, c.mp4 0-3", "swap the first two clips")]
    [InlineData("b.mp4 0-5, c.mp4 0-3, a.mp4 0-10", "move a.mp4 after c.mp4")]
    [InlineData("c.mp4 0-3, b.mp4 0-5, a.mp4 0-10", "把片段顺序颠倒过来")]
    [InlineData("c.mp4 0-3, a.mp4 0-10, b.mp4 0-5", "按3、1、2的顺序排列")]
    [InlineData("a.mp4 0-10, b.mp4 0-5, b.mp4 0-5, c.mp4 0-3", "duplicate the second clip")]
    [InlineData("a.mp4 0-10, b.mp4 0-5, c.mp4 0-3, a.mp4 0-10, b.mp4 0-5, c.mp4 0-3", "循环两次")]
    [InlineData("a.mp4 0-10, b.mp4 0-5, c.mp4 0-3, a.mp4 0-7", "loop it to 25 seconds")]
    [InlineData("b.mp4 0-5", "keep only the second clip")]
    [InlineData("b.mp4 0-5", "delete the first and third clips")]
    [InlineData("b.mp4 0-5", "delete the first clip and the third clip")]
    [InlineData("b.mp4 0-5", "delete the first clip, delete the third clip")]
    [InlineData("a.mp4 4-10, b.mp4 0-5, c.mp4 0-3", "split at 4s, delete the first clip")]
    [InlineData("a.mp4 4-10, a.mp4 0-4, b.mp4 0-5, c.mp4 0-3", "split at 4 seconds and then swap the first two clips")]
    [InlineData("c.mp4 0-3, b.mp4 0-5", "move the last clip to the front, delete the second clip")]
    [InlineData("a.mp4 0-10, b.mp4 0-2, b.mp4 2-4, b.mp4 2-4, b.mp4 4-5, c.mp4 0-3", "repeat 0:12-0:14 twice")]
    [InlineData("b.mp4 0-5, c.mp4 0-3", "move the first clip to the end", "delete that clip")]
    public void Clips_Stand_Where_The_Messages_Put_Them(string film, params string[] messages)
    {
        foreach (var message in messages)
        {
            _turn.Say(message).Complete.ShouldBeTrue(message);
        }

        FilmOf().ShouldBe(film);
    }

    [Fact]
    public void It_Is_Told_Which_Clips_And_That_They_Were_Counted_As_They_Stood()
    {
        var moved = _turn.Say("move the last clip to the front, delete the second clip");
        moved.Reply.ShouldContain("Moved clip 3 (c.mp4, 0:15–0:18) to the front.");
        moved.Reply.ShouldContain("Removed clip 2 (a.mp4, 0:03–0:13).");
        moved.Reply.ShouldContain("This was done one after the other as said: each time, clips and times were counted as they stood then.");
        _turn.Say("把第二段复制一份").Reply.ShouldContain("已重复第 2 段（0:03–0:08）：共播放 2 次。");
        _turn.Say("delete the second clip").Reply.ShouldNotContain("one after the other");
    }

    [Theory]
    [InlineData("delete clip 7", "there is no clip 7: the film has 3")]
    [InlineData("delete the first three clips", "nothing would be left of the film (0:18)")]
    [InlineData("delete that clip", "it is not clear which clip that is: say its number, from 1 to 3")]
    [InlineData("move d.mp4 to the front", "d.mp4 is not in the film, which has a.mp4, b.mp4, c.mp4")]
    [InlineData("reorder the clips: 2, 1", "an order names each of the 3 clips once")]
    [InlineData("loop it 40 times", "the film would have more than 100 clips")]
    [InlineData("loop it to 10 seconds", "the film is 0:18 long already")]
    [InlineData("split at 1:30", "that is not inside the film, which is 0:18 long")]
    [InlineData("split into 500 parts", "say where or into how many")]
    [InlineData("split into 50 parts, split into 60 parts", "the film would have more than 100 clips")]
    public void What_Cannot_Be_Is_Told(string message, string reason)
    {
        _turn.Say("generate my videos");
        _turn.Say(message).Reply.ShouldContain(reason);
    }

    [Fact]
    public void Titles_Move_With_Their_Picture_And_Those_At_The_Edges_Stay_There()
    {
        _turn.Say("add title 'Open', add title 'B' at 0:11 for 2 seconds, end with the title 'End', add music");
        var moved = _turn.Say("move the second clip to the front");
        moved.Draft!.Texts().Select(text => (text.Label, text.StartMs, text.EndMs)).ShouldBe([("Open", 0, 1000), ("B", 1000, 3000), ("End", 15_000, 18_000)]);
        _turn.Say("loop it twice").Reply.ShouldContain("Repeated the whole film: it plays 2 times in all; titles are shown once.");
        FilmOf().ShouldStartWith("b.mp4 0-5, a.mp4 0-10, c.mp4 0-3, b.mp4 0-5");
        _turn.Draft!.Texts().Last().EndMs.ShouldBe(36_000);
    }

    private string FilmOf() => string.Join(", ", _turn.Draft!.Film().Select(clip => $"{clip.Label} {clip.SourceStartMs / 1000}-{(clip.SourceStartMs + clip.SourceDurationMs) / 1000}"));
}
