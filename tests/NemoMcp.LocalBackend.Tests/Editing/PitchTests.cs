using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Tests.Drafts;

namespace NemoMcp.LocalBackend.Tests.Editing;

/// <summary>A change of speed never changes the pitch: whoever asks for that gets both.</summary>
public sealed class PitchTests
{
    [Theory]
    [InlineData("speed up 2x without changing the pitch")]
    [InlineData("speed it up 2x but keep the pitch the same")]
    [InlineData("两倍速，保持音调不变")]
    [InlineData("两倍速，不变调")]
    public void Stays(string message)
    {
        var turn = new Turn(Uploads.Video("box.mp4", 8, number: 1));

        turn.Say(message).IsAsAsked.ShouldBeTrue();
        turn.Draft!.FilmMs().ShouldBe(4_000);
    }
}
