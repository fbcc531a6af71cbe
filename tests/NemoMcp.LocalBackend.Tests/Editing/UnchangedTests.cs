using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

public sealed class UnchangedTests
{
    [Theory]
    [InlineData("make it better")]
    [InlineData("thanks")]
    [InlineData("   ")]
    [InlineData("优化一下")]
    public void A_Vague_Message_Is_Answered_With_A_Question(string message)
    {
        var turn = new Turn(Uploads.Video("a.mp4", 10));

        var output = turn.Say(message);

        output.Changed.ShouldBeFalse();
        output.Draft.ShouldBeNull();
        (output.Reply[^1] is '?' or '？').ShouldBeTrue(output.Reply);
    }

    [Theory]
    [InlineData("add captions", "captions need their words, as nothing here listens to speech: say \"captions: first line; second line\", with times such as \"0:02 first line\" or without, or paste an SRT or VTT")]
    [InlineData("trim the first 100 seconds", "goes beyond the film, which is only 0:10 long")]
    [InlineData("keep 8s to 3s", "ends before it begins")]
    [InlineData("paint it with rainbows", "Not understood: \"rainbows\"")]
    [InlineData("don't mute", "Left as it is: \"don't mute\"")]
    [InlineData("speed it up 9x", "a speed of 9× is out of range")]
    [InlineData("add background music", "no sound file was uploaded")]
    [InlineData("remove the title", "there is no title")]
    public void A_Sentence_With_No_Possible_Part_Changes_Nothing_And_Says_Why(string message, string reason)
    {
        var turn = new Turn(Uploads.Video("a.mp4", 10));

        var output = turn.Say(message);

        output.Changed.ShouldBeFalse();
        output.Complete.ShouldBeFalse();
        output.Draft.ShouldBeNull();
        output.Reply.ShouldStartWith("Nothing was changed.");
        output.Reply.ShouldContain(reason);
        output.Reply.ShouldContain("Possible here:");
    }

    [Fact]
    public void Without_Media_The_Reply_Asks_For_An_Upload()
    {
        var output = new Turn().Say("cut this into a 60-second short");

        output.Draft.ShouldBeNull();
        output.Changed.ShouldBeFalse();
        output.Reply.ShouldContain("upload");
        new Turn { Language = "zh-CN" }.Say("cut this").Reply.ShouldContain("上传");
    }

    [Fact]
    public void A_Film_That_Is_Short_Enough_Is_Placed_And_The_Reply_Says_Why_It_Was_Not_Cut()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 10));

        var first = turn.Say("make it 60 seconds");
        first.Changed.ShouldBeTrue();
        first.Complete.ShouldBeFalse();
        first.Reply.ShouldContain("only 0:10 long");

        var second = turn.Say("make it 60 seconds");
        second.Changed.ShouldBeFalse();
        second.Draft.ShouldBeSameAs(first.Draft);
        second.Reply.ShouldContain("only 0:10 long");
    }

    [Fact]
    public void Asking_Again_For_The_Clips_Changes_Nothing()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 10));
        turn.Say("generate my video clips").Complete.ShouldBeTrue();

        var again = turn.Say("generate my video clips");

        again.Changed.ShouldBeFalse();
        again.Reply.ShouldContain("on the timeline already");
    }

    [Fact]
    public void A_Message_That_Is_Too_Long_Is_Refused() =>
        new Turn(Uploads.Video("a.mp4", 10)).Say(new string('a', 5000)).Reply.ShouldContain("4000 characters");

    [Fact]
    public void A_Chinese_Title_Does_Not_Make_An_English_Sentence_Chinese() =>
        new Turn(Uploads.Video("a.mp4", 10)).Say("add the title “你好”").Reply.ShouldStartWith("Placed a.mp4");
}
