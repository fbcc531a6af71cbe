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
    [InlineData("leave the first clip as it is and mirror it", "leave(leave the first clip as it is); mirror but clip 1")]
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

    [Theory]
    [InlineData("标题挡脸了，挪到右上角", "remark(标题挡脸了); change : TopRight")]
    [InlineData("logo太小了看不清，弄大点", "remark(logo 太小了看不清); change over  x1.3")]
    [InlineData("结尾拖太久了，砍掉四秒", "remark(结尾拖太久了); end -4")]
    [InlineData("右边有根电线杆，裁掉一成五", "remark(右边有根电线杆); crop 0 0 15 0")]
    [InlineData("一秒到三秒他跳起来那一下，想要慢镜头", "remark(一秒到三秒他跳起来那一下); speed 0.5 1-3")]
    [InlineData("音乐太吵了，静音", "remark(音乐太吵了); volume Music 0%")]
    [InlineData("人都头朝下，帮我转正", "remark(人都头朝下); rotate 180")]
    [InlineData("字都反了，改一下", "remark(字都反了); mirror")]
    [InlineData("镜头凑近点，放大三成", "remark(镜头凑近点); zoom x1.3")]
    public void A_Wish_Is_For_What_The_Complaint_Was_About(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("音乐太小声了，放大一点", "unknown(音乐太小声了); cannot(音量大一点)")]
    [InlineData("第二段太长了，剪成5秒", "cannot(第二段); shorten 5")]
    [InlineData("开头的音乐太吵，去掉", "unknown(开头的音乐太吵); unknown(去掉)")]
    [InlineData("1秒到3秒加贴纸，变成黑白", "cannot(加贴纸); Saturation =-100")]
    [InlineData("标题太大了，画面调亮", "remark(标题太大了); Brightness +20")]
    [InlineData("左上角写个“第一天”，黄色的", "title [第一天] 0 TopLeft #FFCC00")]
    [InlineData("5秒那里来一屏字“你好”", "unknown(5秒那里来一屏字 “你好”)")]
    [InlineData("能不能别静音", "leave(别静音)")]
    public void What_Was_Wrong_With_Something_Is_Not_Done_To_All(string message, string told) => Told.Of(message).ShouldBe(told);
}
