using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;
using Shouldly;
using Xunit;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>Crossfades, still pictures and films that play backwards, as a timeline and in words.</summary>
public sealed class JoinTests
{
    private readonly Turn _turn = new(Uploads.Video("a.mp4", 10), Uploads.Video("b.mp4", 5, number: 2), Uploads.Video("c.mp4", 1, number: 3));

    [Fact]
    public void A_Crossfade_Makes_The_Film_Shorter_And_Is_Told_With_What_There_Was_Room_For()
    {
        var faded = _turn.Say("crossfade between the clips for 1 second");
        faded.Reply.ShouldContain("Crossfaded between the clips, picture and sound, for 1 s, 0.5 s (at most half of the shorter clip): the film is 1.5 s shorter by it.");
        faded.Complete.ShouldBeFalse();
        Film().ShouldBe("a.mp4 0-9000 +1000, b.mp4 9000-13500 +500, c.mp4 13500-14500");
        _turn.Say("crossfade between the clips for 1 second").Reply.ShouldContain("crossfaded like that already");
        _turn.Say("crossfade clips 1 and 2 for 0.4s").Complete.ShouldBeTrue();
        Film().ShouldBe("a.mp4 0-9600 +400, b.mp4 9600-14100 +500, c.mp4 14100-15100");
        _turn.Say("去掉交叉淡化").Reply.ShouldContain("片段之间改为直接切换，各段恢复完整的结尾。");
        Film().ShouldBe("a.mp4 0-10000, b.mp4 10000-15000, c.mp4 15000-16000");
    }

    [Fact]
    public void Clips_In_Another_Order_Keep_Their_Crossfades()
    {
        _turn.Say("crossfade between the clips for 0.5s");
        _turn.Say("move the last clip to the front");
        Film().ShouldBe("c.mp4 0-500 +500, a.mp4 500-10000 +500, b.mp4 10000-15000");
        _turn.Say("delete the last clip");
        Film().ShouldBe("c.mp4 0-500 +500, a.mp4 500-10000");
        _turn.Say("play it at 2x speed");
        Film().ShouldBe("c.mp4 0-250 +250, a.mp4 250-5000");
    }

    [Fact]
    public void A_Frozen_Picture_Makes_The_Film_Longer_And_Titles_Move()
    {
        _turn.Say("add title 'B' at 0:11 for 2 seconds");
        _turn.Say("freeze at 3s for 1s").Reply.ShouldContain("The picture stands still at 0:03 for 1 s, without its sound.");
        Film().ShouldBe("a.mp4 0-3000, a.mp4 3000-4000 still at 3000, a.mp4 4000-11000, b.mp4 11000-16000, c.mp4 16000-17000");
        _turn.Draft!.Texts().Single().StartMs.ShouldBe(12_000);
        _turn.Say("最后一帧定格2秒");
        Film().ShouldEndWith("c.mp4 16000-17000, c.mp4 17000-19000 still at 1000");
        _turn.Say("speed up 2x");
        Film().ShouldEndWith("c.mp4 8500-9000, c.mp4 9000-11000 still at 1000");
    }

    [Fact]
    public void The_Whole_Film_Backwards_Begins_With_Its_Last_Clip()
    {
        _turn.Say("play it backwards").Reply.ShouldContain("Plays backwards, picture and sound: the whole film.");
        Film().ShouldBe("c.mp4 0-1000 backwards, b.mp4 1000-6000 backwards, a.mp4 6000-16000 backwards");
        _turn.Say("trim the first 3 seconds");
        _turn.Draft!.Film()[0].SourceStartMs.ShouldBe(0);
        _turn.Draft!.Film()[0].SourceDurationMs.ShouldBe(3000);
        _turn.Say("reverse the first clip");
        Film().ShouldStartWith("b.mp4 0-3000, a.mp4");
    }

    [Fact]
    public void More_Than_Memory_Has_Room_For_Is_Refused_With_A_Way_Out()
    {
        var turn = new Turn(Uploads.Video("long.mp4", 90));
        turn.Say("play it backwards").Reply.ShouldContain("at most 20 s of a film can play backwards");
        turn.Say("play the last 5 seconds backwards").Complete.ShouldBeTrue();
        turn.Say("crossfade between the clips for 1 second").Complete.ShouldBeTrue();
        turn.Draft!.FilmMs().ShouldBe(89_000);
        new Turn(Uploads.Video("one.mp4", 90)).Say("add a crossfade").Reply.ShouldContain("the film is one clip: there is nothing to fade between");
    }

    private string Film() => string.Join(", ", _turn.Draft!.Film().Select(clip =>
        $"{clip.Label} {clip.StartMs}-{clip.EndMs}{(clip.OverlapMs > 0 ? $" +{clip.OverlapMs}" : "")}{(clip.Freeze ? $" still at {clip.SourceStartMs}" : "")}{(clip.Reversed ? " backwards" : "")}"));
}
