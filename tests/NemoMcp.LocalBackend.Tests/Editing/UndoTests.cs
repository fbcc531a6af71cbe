using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What is told of taking edits back.</summary>
public sealed class UndoTests
{
    [Fact]
    public void Without_Anything_To_Take_Back_Or_With_A_Second_Wish_Nothing_Is_Changed()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 10));
        turn.Say("undo").Reply.ShouldBe("Nothing was changed.\nLeft out: \"undo\" – there is no edit to take back.");
        turn.Say("trim the first 2 seconds");
        turn.Say("重做").Reply.ShouldBe("没有改动。\n未做：“重做”——没有可以重做的修改。");

        var mixed = turn.Say("undo that and make it vertical");

        mixed.Changed.ShouldBeFalse();
        mixed.Reply.ShouldContain("undoing has to be a message of its own");
    }

    [Fact]
    public void What_Was_Taken_Back_Is_Told_With_The_Film_That_Is_There_Now()
    {
        var first = new Turn(Uploads.Video("a.mp4", 10));
        first.Say("generate my video");
        var turn = new Turn(Uploads.Video("a.mp4", 10)) { Past = [first.Draft!] };
        turn.Say("trim the first 2 seconds");

        var output = turn.Say("undo that");

        (output.Changed, output.Complete, output.Steps).ShouldBe((true, true, -1));
        output.Reply.ShouldBe("Took the last edit back.\nThe film is 0:10 long now, 1280×720.");
        turn.Say("undo 3 times").Reply.ShouldContain("1 edit can be taken back");
    }
}
