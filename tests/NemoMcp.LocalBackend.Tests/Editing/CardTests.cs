using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What a card does to the film that it is put beside.</summary>
public sealed class CardTests
{
    private readonly Turn _turn = new(Uploads.Video("a.mp4", 10), Uploads.Sound("song.mp3", 60, number: 2));

    [Fact]
    public void The_Film_Gets_Longer_And_Everything_Stays_With_Its_Picture()
    {
        _turn.Say("add the title 'Open', the title 'Later' from 5s to 7s, add song.mp3 as background music, captions: 0:01-0:02 Said");

        var output = _turn.Say("start with a card 'Harbour Day' for 3 seconds, end card 'Bye' for 2 seconds");

        output.Complete.ShouldBeTrue();
        output.Reply.ShouldContain("Added card \"Harbour Day\" 0:00–0:03 before the film.");
        output.Reply.ShouldContain("Added card \"Bye\" 0:13–0:15 after the film.");
        var draft = output.Draft!;
        draft.DurationMs.ShouldBe(15_000);
        draft.Film().Select(piece => (piece.Label, piece.StartMs, piece.EndMs)).ShouldBe([("Harbour Day", 0L, 3000L), ("a.mp4", 3000L, 13_000L), ("Bye", 13_000L, 15_000L)]);
        draft.Texts().OrderBy(text => text.StartMs).Select(text => (text.Label, text.StartMs, text.EndMs)).ShouldBe([("Open", 3000L, 6000L), ("Said", 4000L, 5000L), ("Later", 8000L, 10_000L)]);
        draft.Music().Select(music => (music.StartMs, music.EndMs)).ShouldBe([(0L, 15_000L)]);
    }

    [Fact]
    public void A_Card_Is_Taken_Away_Again_And_Titles_Go_Back()
    {
        _turn.Say("add the title 'Later' from 5s to 7s");
        var before = _turn.Draft!;
        _turn.Say("start with a card 'Harbour Day'");

        var output = _turn.Say("remove the intro");

        output.Reply.ShouldContain("Removed card \"Harbour Day\".");
        output.Draft!.Tracks.SelectMany(track => track.Segments).ShouldBe(before.Tracks.SelectMany(track => track.Segments));
        _turn.Say("remove the outro").Reply.ShouldContain("there is no card after the film");
    }

    [Fact]
    public void A_Card_Is_Styled_By_It_And_Keeps_Its_Time_When_The_Film_Plays_Faster()
    {
        _turn.Say("start with a card 'Harbour Day'");

        _turn.Say("make it red").Reply.ShouldContain("Changed card \"Harbour Day\": red.");
        _turn.Say("speed up 2x").Draft!.Film().Select(piece => piece.DurationMs).ShouldBe([3000L, 5000L]);
        _turn.Say("start with a card 'Long' for 5 minutes").Reply.ShouldContain("a card can stay up to 60 s");
    }
}
