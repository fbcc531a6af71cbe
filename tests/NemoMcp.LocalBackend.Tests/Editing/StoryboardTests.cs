using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>Films of words alone, and what is none.</summary>
public sealed class StoryboardTests
{
    [Theory]
    [InlineData("make a video about tea: its history; its kinds; how to brew it", "Tea|Its history|Its kinds|How to brew it", 15)]
    [InlineData("Create a 12-second vertical video about our harbour: the boats, the people", "Our harbour|The boats|The people", 12)]
    [InlineData("generate a short film of a quiet morning", "A quiet morning", 3)]
    [InlineData("text to video: Three rules\n- Listen first\n- Speak last\n- Stay kind", "Three rules|Listen first|Speak last|Stay kind", 15)]
    [InlineData("make a video about tea in 8 seconds: green; black", "Tea|Green|Black", 8)]
    [InlineData("做一个关于茶的视频：历史；种类", "茶|历史|种类", 11)]
    [InlineData("生成一个10秒的关于港口的短片：船；人", "港口|船|人", 10)]
    public void Words_Become_Cards(string message, string cards, double seconds)
    {
        var output = new Turn().Say(message);

        output.Changed.ShouldBeTrue(output.Reply);
        output.Draft.ShouldNotBeNull();
        string.Join('|', output.Draft.Film().Select(piece => piece.Label)).ShouldBe(cards);
        output.Draft.DurationMs.ShouldBe((long)(seconds * 1000));
        output.Draft.Music().ShouldHaveSingleItem().EndMs.ShouldBe(output.Draft.DurationMs);
        output.Reply.ShouldContain(message.Any(letter => letter > 0x2E80) ? "这里不生成真实画面" : "no footage is generated here");
    }

    [Theory]
    [InlineData("generate my video clips")]
    [InlineData("make a video of these clips")]
    [InlineData("cut this into a 60-second short")]
    [InlineData("export 1080p MP4")]
    [InlineData("生成视频")]
    public void What_Asks_For_Media_Is_Told_That_There_Is_None(string message)
    {
        var output = new Turn().Say(message);

        output.Changed.ShouldBeFalse();
        output.Draft.ShouldBeNull();
    }

    [Fact]
    public void Beside_Media_Nothing_Is_Made_From_Words() =>
        new Turn(Uploads.Video("a.mp4", 10)).Say("make a video about tea: its history").Reply.ShouldContain("no footage is generated here, only your own media is edited");

    [Fact]
    public void A_Storyboard_Can_Be_Edited_Like_Any_Film()
    {
        var turn = new Turn();
        turn.Say("make a vertical video about tea: its history; its kinds").Draft!.Canvas.ShouldBe(new Canvas(1080, 1920, Fixed: true));

        turn.Say("cut to 6 seconds").Draft!.DurationMs.ShouldBe(6000);
        turn.Say("add the title 'Hi' at the top").Draft!.Texts().ShouldHaveSingleItem();
        turn.Say("remove the music").Draft!.HasMusic().ShouldBeFalse();
        turn.Say("remove the intro").Reply.ShouldContain("Removed card \"Tea\"");
    }
}
