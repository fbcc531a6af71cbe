using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What is told of a title that was changed, and which one it was.</summary>
public sealed class TitleStyleTests
{
    private readonly Turn _turn = new(Uploads.Video("a.mp4", 10));

    [Fact]
    public void That_Title_Is_The_One_That_Was_Added_Last()
    {
        _turn.Say("add the title 'One' from 5s to 8s");
        _turn.Say("add the title 'Two' from 0s to 2s");

        var output = _turn.Say("make that title red and bigger");

        output.Reply.ShouldContain("Changed title \"Two\": red, letters of 13% of the picture's short side.");
        output.Draft!.Texts().Select(text => (text.Label, text.Text!.Color)).ShouldBe([("Two", "#FF3B30"), ("One", "#FFFFFF")], ignoreOrder: true);
    }

    [Fact]
    public void One_Of_Several_Has_To_Be_Named()
    {
        _turn.Say("add the title 'One', and the title 'Two' from 5s to 8s");

        var output = _turn.Say("move the title to the bottom");

        output.Changed.ShouldBeFalse();
        output.Reply.ShouldContain("there are 2 of them (\"One\", \"Two\"): name one by its words");
        _turn.Say("move all titles to the bottom").Draft!.Texts().ShouldAllBe(text => text.Text!.Position == TextPosition.Bottom);
        _turn.Say("把第二个标题移到左上角").Reply.ShouldContain("已修改标题“Two”：左上角。");
    }

    [Fact]
    public void New_Words_And_Times_Leave_The_Rest_As_It_Was()
    {
        _turn.Say("add a yellow title 'Old' from 1s to 3s");

        var output = _turn.Say("change the title to 'New'");

        output.Reply.ShouldContain("Changed title \"Old\": it says \"New\".");
        output.Draft!.Texts().Select(text => (text.Label, text.Text!.Value, text.Text.Color, text.StartMs, text.EndMs)).ShouldBe([("New", "New", "#FFCC00", 1000L, 3000L)]);
        _turn.Say("move the title to 0:09").Draft!.Texts().Select(text => (text.StartMs, text.EndMs)).ShouldBe([(9000L, 10_000L)]);
    }

    [Theory]
    [InlineData("make it bigger", "there is no title to change")]
    [InlineData("把标题改成红色", "没有可以修改的标题")]
    [InlineData("make the title 'X' red", "there is no title \"X\"")]
    public void Without_A_Title_Nothing_Is_Changed(string message, string reason)
    {
        _turn.Say(message.Contains('X', StringComparison.Ordinal) ? "add the title 'A'" : "generate my videos");
        var before = _turn.Draft;

        _turn.Say(message).Reply.ShouldContain(reason);
        _turn.Draft.ShouldBe(before);
    }

    [Fact]
    public void A_Lower_Third_Is_Told_And_Taken_Away_By_Its_Name()
    {
        _turn.Say("lower third 'Anna Meyer, Harbour master' from 2s to 5s").Reply
            .ShouldContain("Added lower third \"Anna Meyer, Harbour master\" 0:02–0:05 at the bottom left.");
        _turn.Say("remove the lower third").Draft!.Texts().ShouldBeEmpty();
    }
}
