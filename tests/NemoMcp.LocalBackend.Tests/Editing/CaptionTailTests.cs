using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>Wishes behind a list of captions are wishes, not words on the picture.</summary>
public sealed class CaptionTailTests
{
    [Theory]
    [InlineData("captions: Hello; World. Make it vertical and mute it")]
    [InlineData("captions: Hello; World\nmake it vertical\nmute it")]
    [InlineData("captions: Hello; World, then make it vertical and mute it")]
    [InlineData("字幕：Hello；World。竖屏，静音")]
    [InlineData("加字幕：Hello；World，然后竖屏，静音")]
    public void End_The_List(string message)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 10, number: 1));

        turn.Say(message).Complete.ShouldBeTrue();
        turn.Draft!.Tracks.Where(track => track.Kind is TrackKind.Text).SelectMany(track => track.Segments).Select(text => text.Label).ShouldBe(["Hello", "World"]);
        (turn.Draft!.Canvas.Width, turn.Draft.Canvas.Height).ShouldBe((1080, 1920));
        turn.Draft.Film().ShouldAllBe(clip => clip.Volume == 0);
    }

    [Theory]
    [InlineData("captions: one; two; fade out 1s", "fade out 1s")]
    [InlineData("captions: one\ntwo\nmute it", "mute it")]
    [InlineData("captions: one; two, mute it", "mute it")]
    [InlineData("字幕：一；二；静音", "静音")]
    public void Are_Told_Where_They_Could_Be_Captions_Too(string message, string wish)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 10, number: 1));

        var output = turn.Say(message);

        output.Complete.ShouldBeFalse();
        output.Reply.ShouldContain(wish);
        output.Reply.ShouldMatch("list of captions|字幕列表");
        turn.Draft!.Film().ShouldAllBe(clip => clip.Volume == 1 && clip.FadeOutMs == 0);
    }

    [Theory]
    [InlineData("captions: He said so. And she laughed; The end")]
    [InlineData("captions: It is late. We go home")]
    [InlineData("字幕：天黑了。我们回家；晚安")]
    public void Sentences_That_Are_None_Stay_Captions(string message)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 10, number: 1));

        turn.Say(message).Complete.ShouldBeTrue();
    }
}
