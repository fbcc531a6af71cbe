using System.Text.Json;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>Whose colour is meant: the letters', the bar's or the card's, and how light.</summary>
public sealed class ColorTests
{
    [Theory]
    [InlineData("add title 'ABC' on a red bar", "#FFFFFF", true, "#FF3B30")]
    [InlineData("add title 'ABC' in yellow on a dark blue bar", "#FFCC00", true, "#003D7F")]
    [InlineData("add title 'ABC' on a dark bar", "#FFFFFF", true, null)]
    [InlineData("add title 'ABC' in light blue", "#7FBCFF", false, null)]
    [InlineData("加带红色底条的标题“ABC”", "#FFFFFF", true, "#FF3B30")]
    [InlineData("加浅蓝色标题“ABC”", "#7FBCFF", false, null)]
    public void Titles_Have_Them(string message, string letters, bool hasBar, string? bar)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 10, number: 1));

        turn.Say(message).Complete.ShouldBeTrue();
        var text = turn.Draft!.Texts().Single().Text!;
        (text.Color, text.HasBar, text.BarColor, text.IsRegular).ShouldBe((letters, hasBar, bar, false));
        DraftJson.Read(JsonElement.Parse(DraftJson.Write(turn.Draft!)))!.Texts().Single().Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("start with a white card 'Hi'", "#1C1C1E")]
    [InlineData("start with a card 'Hi' on a yellow background", "#1C1C1E")]
    [InlineData("start with a blue card 'Hi'", "#FFFFFF")]
    public void Letters_On_A_Card_Can_Be_Read(string message, string letters)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 10, number: 1));

        turn.Say(message).Complete.ShouldBeTrue();
        turn.Draft!.Film()[0].Text!.Color.ShouldBe(letters);
    }

    [Fact]
    public void Words_On_A_Card_Stand_In_The_Middle_And_That_Is_Told() =>
        new Turn(Uploads.Video("box.mp4", 10, number: 1)).Say("end card 'Bye' on a green background at the top").Reply.ShouldContain("words on a card stand in its middle");
}
