using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What is told of captions, and what becomes of them when the film is cut.</summary>
public sealed class CaptionTests
{
    private readonly Turn _turn = new(Uploads.Video("a.mp4", 10));

    [Fact]
    public void Captions_Without_Times_Fill_The_Film_By_Their_Length()
    {
        var output = _turn.Say("captions: Hi; This one is a good deal longer than that");

        output.Complete.ShouldBeTrue();
        output.Reply.ShouldContain("Added 2 captions 0:00–0:10 at the bottom, spread over the film by their length.");
        var texts = output.Draft!.Texts().ToList();
        (texts[0].StartMs, texts[1].EndMs, texts[0].EndMs).ShouldBe((0, 10_000, texts[1].StartMs));
        texts[0].DurationMs.ShouldBeLessThan(texts[1].DurationMs / 3);
        _turn.Say("make it bigger").Draft!.Texts().ShouldAllBe(text => text.Text!.Size > 0.07);
        _turn.Say("captions: Other").Reply.ShouldContain(", in place of 2.");
        _turn.Say("remove the captions").Draft!.Texts().ShouldBeEmpty();
    }

    [Fact]
    public void Captions_Go_With_What_Is_Cut_And_Stay_With_Their_Picture()
    {
        _turn.Say("字幕：0:00-0:02 一；0:04-0:06 二；0:08-0:10 三").Reply.ShouldContain("已加 3 条字幕 0:00–0:10 底部。");

        var output = _turn.Say("trim the first 3 seconds");

        output.Reply.ShouldContain("Title \"一\" went with the part that was cut.");
        output.Draft!.Texts().Select(text => (text.Label, text.StartMs, text.EndMs)).ShouldBe([("二", 1000L, 3000L), ("三", 5000L, 7000L)]);
        _turn.Say("speed up 2x").Draft!.Texts().Select(text => (text.StartMs, text.EndMs)).ShouldBe([(500L, 1500L), (2500L, 3500L)]);
    }

    [Fact]
    public void Captions_Beyond_The_Film_Are_Told()
    {
        var output = _turn.Say("captions: 0:08-0:12 Last; 0:20-0:22 Never");

        (output.Complete, output.IsAsAsked).ShouldBe((false, false));
        output.Reply.ShouldContain("Added 1 caption 0:08–0:10 at the bottom; 1 had no room (beyond the film's end, or beside another).");
    }

    [Fact]
    public void Removing_The_Title_Leaves_Captions_And_The_Other_Way_Round()
    {
        _turn.Say("add the title 'T'");
        _turn.Say("captions: C");

        _turn.Say("remove the title").Draft!.Texts().Select(text => text.Text!.Kind).ShouldBe([TextKind.Caption]);
        _turn.Say("remove the title").Reply.ShouldContain("there is no title");
    }
}
