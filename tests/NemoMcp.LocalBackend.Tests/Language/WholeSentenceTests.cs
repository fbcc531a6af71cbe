namespace NemoMcp.LocalBackend.Tests.Language;

public sealed class WholeSentenceTests
{
    [Theory]
    [InlineData("cut this into a 60-second short for TikTok with captions", "1080x1920; shorten 60; cannot(captions)")]
    [InlineData("cut this into a 60-second short", "shorten 60")]
    [InlineData("generate a YouTube-ready video with intro, cuts, and outro from my raw footage", "1920x1080; place; cannot(intro); cannot(cuts); cannot(outro)")]
    [InlineData("generate a YouTube-ready video with intro,", "1920x1080; place; cannot(intro)")]
    [InlineData("generate my video clips", "place")]
    [InlineData("cut this into a 15-second short for TikTok with the title 'Plaza'", "1080x1920; shorten 15; title [Plaza] 0")]
    public void The_Sentences_That_Skills_Suggest_Are_Read(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("trim the first 3 seconds, speed up 2x and fade out", "start -3; speed 2; out 1")]
    [InlineData("mute it, then add song.mp3 as music at 50%", "volume Everything 0%; music song.mp3 50%")]
    [InlineData("剪成30秒，竖屏，加标题“周末”，配上背景音乐，淡出", "shorten 30; 1080x1920; title [周末] 0; music newest 35%; out 1")]
    [InlineData("先去掉开头3秒，然后两倍速，再静音", "start -3; speed 2; volume Everything 0%")]
    [InlineData("make it vertical. Add the title \"Hi\". Thanks!", "1080x1920; title [Hi] 0")]
    [InlineData("a 15-second TikTok, muted", "1080x1920; shorten 15; volume Everything 0%")]
    [InlineData("60秒的抖音短视频加上字幕", "1080x1920; shorten 60; cannot(字幕)")]
    [InlineData("don't mute it, just make it vertical", "leave(don't mute it); 1080x1920")]
    public void Several_Commands_Are_Read_One_By_One(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("make it better", "ask")]
    [InlineData("edit my video", "ask")]
    [InlineData("make my video look more professional", "ask")]
    [InlineData("优化一下", "ask")]
    [InlineData("帮我剪辑一下这个视频", "ask")]
    [InlineData("thanks", "")]
    [InlineData("谢谢！", "")]
    public void What_Is_Vague_Or_Polite_Gives_No_Command(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("translate it to Spanish", "cannot(translate it to Spanish)")]
    [InlineData("add a voice-over", "cannot(add a voice-over)")]
    [InlineData("remove the background", "cannot(remove the background)")]
    [InlineData("generate a video of a cat on the moon", "cannot(generate a video of a cat on the moon)")]
    [InlineData("make it vintage", "cannot(make it vintage)")]
    [InlineData("add transitions", "cannot(add transitions)")]
    [InlineData("undo it all", "cannot(undo it all)")]
    [InlineData("rotate it", "cannot(rotate it)")]
    [InlineData("keep the best moments", "cannot(keep the best moments)")]
    [InlineData("加字幕", "cannot(加字幕)")]
    [InlineData("翻译成英文", "cannot(翻译成英文)")]
    [InlineData("去掉背景", "cannot(去掉背景)")]
    [InlineData("加转场", "cannot(加转场)")]
    [InlineData("paint the sky with rainbows", "unknown(paint the sky); unknown(rainbows)")]
    [InlineData("把天空画成紫色", "unknown(把天空画成紫色)")]
    [InlineData("make the second clip vertical", "cannot(second clip)")]
    [InlineData("remove the first 3 seconds, the title 'X'", "start -3; no title X")]
    [InlineData("mute if it is too loud", "unknown(mute if it is too loud)")]
    public void What_Is_Impossible_Or_Unknown_Is_Named(string message, string told) => Told.Of(message).ShouldBe(told);
}
