using NemoMcp.LocalBackend.Drafts.Looks;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>What was to be left out is as it was, and the reply says where the rest was changed.</summary>
public sealed class ExceptionTests
{
    private readonly Turn _turn = new(Uploads.Video("box.mp4", 10, number: 1));

    [Theory]
    [InlineData("make it black and white, except from 2s to 4s", 2_000, 4_000)]
    [InlineData("make it black and white but not the last 3 seconds", 7_000, 10_000)]
    [InlineData("变成黑白，前半段除外", 0, 5_000)]
    public void A_Look_Spares_The_Stretch(string message, long from, long to)
    {
        _turn.Say(message).IsAsAsked.ShouldBeTrue();

        _turn.Draft!.Film().Where(clip => clip.Look[LookKind.Saturation] is 0).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            clip => clip.StartMs.ShouldBe(from),
            clip => clip.EndMs.ShouldBe(to));
    }

    [Fact]
    public void The_Reply_Names_The_Stretches_That_Were_Changed() =>
        _turn.Say("make it black and white, except from 2s to 4s").Reply.ShouldContain("0:00–0:02. Made black and white: 0:04–0:10");

    [Theory]
    [InlineData("speed it up 2x but not the last 2 seconds", 6_000)]
    [InlineData("speed it up 2x except from 2s to 4s", 6_000)]
    [InlineData("keep everything except 2s to 4s and 6s to 7s", 7_000)]
    [InlineData("remove everything except from 2s to 4s and from 6s to 7s", 3_000)]
    public void The_Film_Is_As_Long_As_It_Has_To_Be(string message, long length)
    {
        _turn.Say(message).IsAsAsked.ShouldBeTrue();

        _turn.Draft!.FilmMs().ShouldBe(length);
    }

    [Theory]
    [InlineData("cut it to 5 seconds but keep the last 2 seconds", 8_000)]
    [InlineData("cut it to 3 seconds but keep 4s to 6s", 4_000)]
    public void A_Shorter_Film_Holds_What_Was_To_Be_Kept(string message, long start)
    {
        _turn.Say(message).IsAsAsked.ShouldBeTrue();

        _turn.Draft!.FilmMs().ShouldBe(message.Contains('5', StringComparison.Ordinal) ? 5_000 : 3_000);
        _turn.Draft!.Film().ShouldContain(clip => clip.SourceStartMs <= start && clip.SourceStartMs + clip.SourceDurationMs >= start + 2_000);
    }

    [Theory]
    [InlineData("make it black and white, except from 0s to 10s")]
    [InlineData("make it black and white, except from 20s to 30s")]
    [InlineData("make it vertical, except keep the sides")]
    [InlineData("cut it to 5 seconds but keep the last 6 seconds")]
    public void Half_A_Wish_Is_Never_Granted(string message) => _turn.Say(message).Changed.ShouldBeFalse();
}
