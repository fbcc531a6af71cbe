using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Language;
using NemoMcp.LocalBackend.Tests.Drafts;
using NemoMcp.LocalBackend.Tests.Language;

namespace NemoMcp.LocalBackend.Tests.Editing;

public sealed class StartingOverTests
{
    [Theory]
    [InlineData("Start over with only \"b.mp4\", then trim the first 3 seconds", "b.mp4", "start -3")]
    [InlineData("start over with b.mp4", "b.mp4", "")]
    [InlineData("Start over with only \"a.mp4\", \"song.mp3\" and \"b.mp4\", then make it square and add song.mp3 as music", "a.mp4|song.mp3|b.mp4", "1080x1080; music song.mp3 35%")]
    [InlineData("begin again using just the files a.mp4, b.mp4. Mute it", "a.mp4|b.mp4", "volume Everything 0%")]
    [InlineData("清空时间线，只用“b.mp4”重新开始，然后剪成5秒，竖屏", "b.mp4", "shorten 5; 1080x1920")]
    [InlineData("只用 a.mp4、b.mp4 重新开始", "a.mp4|b.mp4", "")]
    public void The_Head_Of_A_Message_Names_The_Files_Of_A_New_Timeline(string message, string files, string told)
    {
        string[] uploaded = ["a.mp4", "b.mp4", "song.mp3"];

        new EditInterpreter().Interpret(message, uploaded).StartsOverWith.ShouldBe(files.Split('|'));
        Told.Of(message, uploaded).ShouldBe(told);
    }

    [Theory]
    [InlineData("start over")]
    [InlineData("trim the first 3 seconds, then start over with b.mp4")]
    [InlineData("start with b.mp4 and make it square")]
    [InlineData("add the title 'start over with b.mp4'")]
    public void Nothing_Else_Empties_The_Timeline(string message) =>
        new EditInterpreter().Interpret(message, ["b.mp4"]).StartsOverWith.ShouldBeNull();

    [Fact]
    public void A_New_Timeline_Holds_The_Named_File_Alone_And_None_Of_The_Old_Pieces()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 30, number: 1));
        var old = turn.Say("make it vertical and add the title 'A'").Draft!;
        turn.Upload(Uploads.Video("b.mp4", 8, number: 2));
        turn.Upload(Uploads.Video("c.mp4", 5, number: 3));

        var output = turn.Say("Start over with only \"b.mp4\", then keep the first 2 seconds");

        output.Changed.ShouldBeTrue();
        output.Complete.ShouldBeTrue(output.Reply);
        var piece = output.Draft!.Tracks.ShouldHaveSingleItem().Segments.ShouldHaveSingleItem();
        (piece.Label, piece.DurationMs).ShouldBe(("b.mp4", 2000));
        (output.Draft.Canvas.Width, output.Draft.Canvas.Height).ShouldBe((1280, 720));
        old.Tracks.SelectMany(track => track.Segments).ShouldNotContain(before => before.Id == piece.Id);
        output.Reply.ShouldContain("Started over");
    }

    [Fact]
    public void A_File_That_Was_Used_Before_Serves_Again_And_The_Newest_Of_A_Name_Is_Meant()
    {
        var turn = new Turn(Uploads.Video("clip.mp4", 30, number: 1));
        turn.Say("make it square");
        turn.Upload(Uploads.Video("clip.mp4", 8, number: 2));
        turn.Say("start over with clip.mp4").Draft!.DurationMs.ShouldBe(8000);

        turn.Say("start over with clip.mp4, then keep the first 4 seconds").Draft!.DurationMs.ShouldBe(4000);
    }

    [Theory]
    [InlineData("start over with nowhere.mp4, then mute it")]
    [InlineData("start over with a.mp4, then translate it")]
    [InlineData("start over with a.mp4, then trim the first 500 seconds")]
    public void Where_Nothing_Can_Be_Done_The_Old_Timeline_Stays(string message)
    {
        var turn = new Turn(Uploads.Video("a.mp4", 30));
        var old = turn.Say("make it square and add the title 'A'").Draft!;

        var output = turn.Say(message);

        output.Changed.ShouldBeFalse();
        output.Draft.ShouldBeSameAs(old);
        output.Draft!.Texts().ShouldNotBeEmpty();
        output.Reply.ShouldContain("Nothing was changed");
    }
}
