namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>What people say beside their wishes, and what "it" is.</summary>
public sealed class RemarkSentenceTests
{
    [Theory]
    [InlineData("could you get rid of the opening five seconds please, it's boring", "start -5; remark(it's boring)")]
    [InlineData("we're in a hurry, cut to 5 seconds", "remark(we're in a hurry); shorten 5")]
    [InlineData("make it square because my phone is square", "1080x1080; remark(my phone is square)")]
    [InlineData("我在手机上看，竖屏", "remark(我在手机上看); 1080x1920")]
    [InlineData("太吵了，静音", "remark(太吵了); volume Everything 0%")]
    public void What_Asks_For_Nothing_Is_Told_As_A_Remark(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("it's for my mum's birthday", "unknown(it's for my mum's birthday)")]
    [InlineData("paint the sky with rainbows, mute it", "unknown(paint the sky); unknown(rainbows); volume Everything 0%")]
    [InlineData("it should glow, mute it", "unknown(it should glow); volume Everything 0%")]
    [InlineData("the last 5 seconds sparkle, mute it", "unknown(the last 5 seconds sparkle); volume Everything 0%")]
    [InlineData("leave the first clip as it is and mirror it", "unknown(leave the first clip as it is); mirror")]
    [InlineData("get rid of the rest", "unknown(get rid of the rest)")]
    [InlineData("如果太长就剪成5秒", "unknown(如果太长就剪成5秒)")]
    [InlineData("天空画成紫色，静音", "unknown(天空画成紫色); volume Everything 0%")]
    public void What_Could_Be_A_Wish_Is_None(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("the second clip is too dark, brighten it", "remark(the second clip is too dark); Brightness +20 clip 2")]
    [InlineData("the first 5 seconds are boring, cut them", "remark(the first 5 seconds are boring); start -5")]
    [InlineData("第二段太好笑了，让它连放三遍吧", "remark(第二段太好笑了); repeat 3 clip 2")]
    [InlineData("the music is too loud, turn it down to 20%", "remark(the music is too loud); volume Music 20%")]
    [InlineData("i only need 0:04 to 0:09, get rid of the rest", "keep 4-9; remark(get rid of the rest)")]
    public void A_Pronoun_Is_What_Was_Named_Before(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("把画面往左转90度", "rotate 270")]
    [InlineData("less contrast and colder colours", "Contrast -20; Warmth -30")]
    [InlineData("对比度小一点，颜色偏冷一点", "Contrast -10; Warmth -15")]
    public void Directions_Are_Not_Turned_Around(string message, string told) => Told.Of(message).ShouldBe(told);
}
