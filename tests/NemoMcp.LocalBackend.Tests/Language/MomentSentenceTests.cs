namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>A moment behind a wish is no length of the film and none of a fade.</summary>
public sealed class MomentSentenceTests
{
    [Theory]
    [InlineData("make it black and white at 4s", "unknown(make it black and white at 4s)")]
    [InlineData("make it square at 4s", "unknown(make it square at 4s)")]
    [InlineData("make it brighter at 3 seconds", "unknown(make it brighter at 3 seconds)")]
    [InlineData("make it slow motion at 3s", "unknown(make it slow motion at 3s)")]
    [InlineData("fade it out at 5s", "cannot(fade it out at 5s)")]
    [InlineData("fade in at 5s", "cannot(fade in at 5s)")]
    [InlineData("make it fade out at 6 seconds", "cannot(fade out at 6 seconds)")]
    [InlineData("在5秒淡出", "cannot(在5秒淡出)")]
    [InlineData("第5秒淡出", "cannot(第5秒淡出)")]
    public void A_Moment_Is_No_Length(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("keep it at 5 seconds", "shorten 5")]
    [InlineData("cap it at 10 seconds", "shorten 10")]
    [InlineData("fade out at the end for 2 seconds", "out 2")]
    [InlineData("fade out in 2 seconds", "out 2")]
    public void A_Length_Is_One(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("add the title 'A' at 2s and fade it in", "title [A] 2; cannot(fade it in)")]
    [InlineData("add the title 'A' and fade in", "title [A] 0; in 1")]
    [InlineData("add title 'A' vertically", "unknown(add title 'A' vertically)")]
    [InlineData("add title 'A', make it vertical", "title [A] 0; 1080x1920")]
    public void What_Is_Said_Of_A_Title_Is_Not_Done_To_The_Film(string message, string told) => Told.Of(message).ShouldBe(told);
}
