using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

public sealed class EditorTests
{
    [Fact]
    public void The_Skills_Own_Sentence_Gives_A_Vertical_Short_And_Names_What_Is_Left_Out()
    {
        var turn = new Turn(Uploads.Video("vtest.avi", 79.5, 768, 576, 10, hasAudio: false));

        var output = turn.Say("cut this into a 60-second short for TikTok with captions");

        output.Changed.ShouldBeTrue();
        output.Complete.ShouldBeFalse();
        output.Draft!.DurationMs.ShouldBe(60_000);
        output.Draft.Canvas.ShouldBe(new Canvas(1080, 1920, Fixed: true));
        output.Draft.FrameRate.ShouldBe(10);
        output.Reply.Split('\n').ShouldBe(
        [
            "Placed vtest.avi (1:19.5).",
            "Shortened to 1:00: kept 0:00–0:10, 0:13–0:23, 0:27–0:37, 0:41–0:51, 0:55–1:05, 1:09.5–1:19.5.",
            "Picture set to 1080×1920 (TikTok), cropped to fill it.",
            "Left out: \"captions\" – captions need their words, as nothing here listens to speech: say \"captions: first line; second line\", with times such as \"0:02 first line\" or without, or paste an SRT or VTT.",
            "The film is 1:00 long now, 1080×1920.",
        ]);
    }

    [Fact]
    public void Titles_And_Music_Are_Fitted_To_The_Film_That_The_Cuts_Leave()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 30, number: 1), Uploads.Sound("song.mp3", 5, number: 2));

        var output = turn.Say("add song.mp3 as background music at 30%, title 'Plaza' at the end, fade out, mute the video and make it a 10-second short");

        output.Complete.ShouldBeTrue(output.Reply);
        output.Draft!.DurationMs.ShouldBe(10_000);
        var title = output.Draft.Texts().Single();
        (title.StartMs, title.EndMs).ShouldBe((7000, 10_000));
        var music = output.Draft.Music().Single();
        (music.DurationMs, music.Volume, music.FadeOutMs).ShouldBe((10_000, 0.3, 1000));
        output.Draft.Film().ShouldAllBe(piece => piece.Volume == 0);
    }

    [Fact]
    public void A_Chinese_Sentence_Is_Answered_In_Chinese()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 90)) { Language = "en" };

        var output = turn.Say("剪成60秒，竖屏，加标题“你好” 3秒，加上字幕");

        output.Reply.ShouldContain("已剪短到 1:00：保留 0:00–0:10、");
        output.Reply.ShouldContain("画面设为 1080×1920（竖屏），裁切填满。");
        output.Reply.ShouldContain("已加标题“你好” 0:00–0:03 居中。");
        output.Reply.ShouldContain("未做：“字幕”——字幕需要文字，这里没有语音识别：请说“字幕：第一句；第二句”（可带时间，如“0:02 第一句”），或粘贴 SRT、VTT。");
        output.Reply.ShouldEndWith("影片现在 1:00，1080×1920。");
    }

    [Fact]
    public void Then_Is_Obeyed_Where_Order_Matters()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 40));

        turn.Say("make it 20 seconds, then speed it up 2x").Draft!.DurationMs.ShouldBe(10_000);
        new Turn(Uploads.Video("a.mp4", 80)).Say("make it 20 seconds and speed it up 2x").Draft!.DurationMs.ShouldBe(20_000);
    }

    [Fact]
    public void New_Clips_Are_Appended_By_The_Next_Edit_And_Sound_Is_Not()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 10, number: 1));
        turn.Say("generate my video clips").Draft!.DurationMs.ShouldBe(10_000);
        turn.Upload(Uploads.Image("i.png", number: 2));
        turn.Upload(Uploads.Sound("song.mp3", 60, number: 3));

        var output = turn.Say("make it vertical");

        output.Draft!.DurationMs.ShouldBe(15_000);
        output.Draft.Tracks.ShouldHaveSingleItem();
        turn.Say("配上背景音乐 音量20%").Draft!.Music().Single().Volume.ShouldBe(0.2);
    }

    [Fact]
    public void Sound_Alone_Is_The_Film_When_The_Sentence_Is_About_It()
    {
        var turn = new Turn(Uploads.Sound("talk.mp3", 20));

        turn.Say("make it vertical").Changed.ShouldBeFalse();
        var output = turn.Say("keep 0:05-0:12");

        var piece = output.Draft!.Tracks.ShouldHaveSingleItem().Segments.ShouldHaveSingleItem();
        (piece.StartMs, piece.DurationMs, piece.SourceStartMs).ShouldBe((0, 7000, 5000));
    }

    [Theory]
    [InlineData("add the title 'Party 🎉'", true, "without 🎉: emoji are not drawn")]
    [InlineData("加标题“派对🎉”", true, "不含 🎉：表情符号无法画出")]
    [InlineData("add the title '🎉🎊'", false, "emoji alone")]
    [InlineData("add the title 'Sumer 𒀀𒁀'", false, "no font on this machine can draw 𒀀𒁀")]
    public void What_No_Font_Draws_Is_Told_Before_The_Render(string message, bool changes, string told)
    {
        var output = new Turn(Uploads.Video("a.mp4", 10)).Say(message);

        output.Changed.ShouldBe(changes);
        output.Complete.ShouldBeFalse();
        output.Reply.ShouldContain(told);
    }

    [Fact]
    public void A_Title_That_Was_Cut_Away_Is_Named()
    {
        var turn = new Turn(Uploads.Video("a.mp4", 20));
        turn.Say("add the title 'Here' from 0:05 to 0:08");

        turn.Say("remove from 4s to 9s").Reply.ShouldContain("Title \"Here\" went with the part that was cut.");
    }
}
