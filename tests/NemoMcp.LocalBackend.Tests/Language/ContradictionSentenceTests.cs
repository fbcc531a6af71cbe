namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>A change, and that the same stay as it is: neither is done, and neither is told as done.</summary>
public sealed class ContradictionSentenceTests
{
    [Theory]
    [InlineData("mute it but keep the sound")]
    [InlineData("make it vertical but don't change the shape")]
    [InlineData("speed it up 2x but keep the speed")]
    [InlineData("静音，但保留原声")]
    [InlineData("reverse the video but keep the audio forward")]
    public void Neither_Is_Done(string message) => Told.Of(message).Split("; ").ShouldAllBe(part => part.StartsWith("cannot("));

    [Theory]
    [InlineData("mute it but keep the music", "volume Film 0%; leave(keep the music)")]
    [InlineData("cut it to 5 seconds but keep the speed", "shorten 5; leave(keep the speed)")]
    [InlineData("make it vertical but don't crop it", "1080x1920; fit Blur")]
    public void Other_Things_Can_Stay_As_They_Are(string message, string told) => Told.Of(message).ShouldBe(told);
}
