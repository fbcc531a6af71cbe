using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What is told of looks.</summary>
public sealed class LookTests
{
    private readonly Turn _turn = new(Uploads.Video("a.mp4", 10), Uploads.Video("b.mp4", 5, number: 2));

    [Fact]
    public void A_Change_Is_Told_With_Its_Level_And_Where_It_Is()
    {
        _turn.Say("make it brighter").Reply.ShouldContain("Brightness 0 → +20: the whole film.");
        _turn.Say("brighter by 30%").Reply.ShouldContain("Brightness +20 → +50: the whole film.");
        _turn.Say("make the last clip black and white").Reply.ShouldContain("Made black and white: the last clip (0:10–0:15).");
        _turn.Say("第一段调暗").Reply.ShouldContain("亮度 +50 → +30：第 1 段（0:00–0:10）。");
        _turn.Say("reset the colors").Reply.ShouldContain("Look as recorded again: the whole film.");
    }

    [Fact]
    public void Beyond_The_End_Of_The_Scale_It_Is_Told_That_It_Was_Not_As_Asked()
    {
        _turn.Say("90% brighter");

        var further = _turn.Say("30% brighter");

        further.Complete.ShouldBeFalse();
        further.Reply.ShouldContain("Brightness +90 → +100, as far as it goes: the whole film.");
        var again = _turn.Say("brighter");
        again.Changed.ShouldBeFalse();
        again.Reply.ShouldContain("The brightness is at +100 already, as far as it goes.");
    }

    [Theory]
    [InlineData("make the third clip brighter", "there is no clip 3: the film has 2")]
    [InlineData("blur it from 0:20 to 0:30", "goes beyond the film, which is only 0:15 long")]
    [InlineData("from 0:10 to 0:05 make it black and white", "ends before it begins")]
    public void A_Stretch_That_Is_Not_There_Is_Told_And_Nothing_Is_Changed(string message, string reason)
    {
        var output = _turn.Say(message);

        output.Reply.ShouldContain(reason);
        output.Draft?.Tracks.SelectMany(track => track.Segments).ShouldAllBe(piece => piece.Look == NemoMcp.LocalBackend.Drafts.Looks.Look.AsRecorded);
    }

    [Fact]
    public void A_Range_Means_The_Film_As_It_Was_When_The_Message_Was_Written()
    {
        var film = _turn.Say("trim the first 2 seconds and make it black and white from 0:03 to 0:05").Draft!;

        film.Tracks[0].Segments.Single(piece => piece.Look.Saturation is -100).StartMs.ShouldBe(1000);
        film.DurationMs.ShouldBe(13_000);
    }
}
