namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>Lists of wishes, and wishes with an "only" before them.</summary>
public sealed class ListedSentenceTests
{
    [Theory]
    [InlineData("1. cut to 5 seconds\n2. make it vertical\n3. mute it", "shorten 5; 1080x1920; volume Everything 0%")]
    [InlineData("1) cut to 5 seconds 2) make it vertical 3) mute it", "shorten 5; 1080x1920; volume Everything 0%")]
    [InlineData("Please: 1. cut to 5 seconds, 2. speed 1.5x, 3. mute it", "shorten 5; speed 1.5; volume Everything 0%")]
    [InlineData("- cut to 5 seconds\n- make it vertical", "shorten 5; 1080x1920")]
    [InlineData("* cut to 5 seconds\n* add the title '1. A'", "shorten 5; title [1. A] 0")]
    [InlineData("1、剪成5秒；2、竖屏；3、静音", "shorten 5; 1080x1920; volume Everything 0%")]
    [InlineData("speed 1.5x", "speed 1.5")]
    public void Numbers_And_Bullets_Are_No_Wishes(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("don't cut, only mute", "leave(don't cut); volume Everything 0%")]
    [InlineData("only mute it", "volume Everything 0%")]
    [InlineData("only make it vertical", "1080x1920")]
    [InlineData("不要剪，只静音", "leave(不要剪); volume Everything 0%")]
    [InlineData("只要竖屏", "1080x1920")]
    [InlineData("only the first 2 seconds", "keep 0-2")]
    [InlineData("只要前2秒", "keep 0-2")]
    [InlineData("只静音第二段", "cannot(第二段)")]
    public void Only_Goes_Before_A_Wish(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("make it colourful again", "Saturation =0")]
    [InlineData("bring the colours back", "Saturation =0")]
    [InlineData("restore the colours", "as recorded")]
    [InlineData("恢复颜色", "as recorded")]
    [InlineData("make it more colourful", "Saturation +30")]
    public void Colours_Come_Back_As_Recorded(string message, string told) => Told.Of(message).ShouldBe(told);
}
