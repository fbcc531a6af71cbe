namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>An exception belongs to the wish beside it: it is kept, or that wish is not granted at all.</summary>
public sealed class ExceptionSentenceTests
{
    [Theory]
    [InlineData("make it black and white, except from 2s to 4s", "Saturation =-100 but 2-4; leave(except from 2s to 4s)")]
    [InlineData("make it black and white except 2s to 4s", "Saturation =-100 but 2-4; leave(except 2s to 4s)")]
    [InlineData("make it black and white but not from 2s to 4s", "Saturation =-100 but 2-4; leave(not from 2s to 4s)")]
    [InlineData("blur it, but not the first 2 seconds", "Blur +40 but 0-2; leave(not the first 2 seconds)")]
    [InlineData("blur it except the last 2 seconds", "Blur +40 but last 2; leave(except the last 2 seconds)")]
    [InlineData("blur it apart from 1s to 2s and 4s to 5s", "Blur +40 but 1-2 but 4-5; leave(apart from 1s to 2s and 4s to 5s)")]
    [InlineData("mirror it, except the second clip", "mirror but clip 2; leave(except the second clip)")]
    [InlineData("make it darker, but leave the first half as it is", "Brightness -20 but part 1/2; leave(leave the first half as it is)")]
    [InlineData("speed it up 2x but not the last 2 seconds", "speed 2 but last 2; leave(not the last 2 seconds)")]
    [InlineData("make it black and white but keep the last 2 seconds in colour", "Saturation =-100 but last 2; leave(keep the last 2 seconds in colour)")]
    [InlineData("except from 2s to 4s, make everything black and white", "leave(except from 2s to 4s); Saturation =-100 but 2-4")]
    [InlineData("变成黑白，2秒到4秒除外", "Saturation =-100 but 2-4; leave(2秒到4秒除外)")]
    [InlineData("全部变黑白，但前两秒不变", "Saturation =-100 but 0-2; leave(前两秒不变)")]
    [InlineData("除了2秒到4秒，其他都变成黑白", "leave(除了2秒到4秒); Saturation =-100 but 2-4")]
    [InlineData("make it black and white, not the first 2 seconds, and mute it", "Saturation =-100 but 0-2; leave(not the first 2 seconds); volume Everything 0%")]
    [InlineData("除第二段外全部变黑白", "leave(除第二段外); Saturation =-100 but clip 2")]
    [InlineData("变成黑白，但前两秒和最后两秒不变", "Saturation =-100 but 0-2 but last 2; leave(前两秒和最后两秒不变)")]
    [InlineData("除了最后2秒都变成黑白", "leave(除了最后2秒); Saturation =-100 but last 2")]
    public void A_Stretch_Is_Left_Out_Of_The_Wish(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("make it vertical, except keep the sides")]
    [InlineData("make it vertical, except from 2s to 4s")]
    [InlineData("mute it except from 2s to 4s")]
    [InlineData("blur it but not the faces")]
    [InlineData("remove all titles, except 'A'")]
    [InlineData("mute it but keep the last 2 seconds")]
    [InlineData("remove the first 2 seconds but keep the last 2 seconds")]
    [InlineData("undo that, but not the title")]
    [InlineData("静音，2秒到4秒除外")]
    [InlineData("变成黑白，除了人脸")]
    public void Where_Nothing_Can_Be_Left_Out_Nothing_Is_Done(string message) =>
        Told.Of(message).Split("; ").ShouldAllBe(part => part.StartsWith("cannot("));

    [Theory]
    [InlineData("mute it, but not the music", "volume Film 0%; leave(not the music)")]
    [InlineData("mute it, except the music", "volume Film 0%; leave(except the music)")]
    [InlineData("make it black and white, but not the title", "Saturation =-100; leave(not the title)")]
    [InlineData("make it square, don't mute it", "1080x1080; leave(don't mute it)")]
    [InlineData("make it vertical, not square", "1080x1920; leave(not square)")]
    [InlineData("keep the first 2 seconds but not the last 2 seconds", "keep 0-2; end -2")]
    public void What_Would_Not_Be_Touched_Anyhow_Is_No_Exception(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("keep everything except 2s to 4s and 6s to 7s", "remove 2-4; remove 6-7")]
    [InlineData("remove everything except from 2s to 4s and from 6s to 7s", "keep 2-4; keep 6-7")]
    [InlineData("remove everything but the first 2 seconds and the last 2 seconds", "keep 0-2; keep last 2")]
    [InlineData("除了2秒到4秒和6秒到7秒都删掉", "keep 2-4; keep 6-7")]
    [InlineData("除了2秒到4秒、6秒到7秒都保留", "remove 2-4; remove 6-7")]
    [InlineData("remove 2s to 6s, except 3s to 4s", "remove 2-3; remove 4-6")]
    public void All_Stretches_Of_A_List_Belong_To_The_Exception(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("cut it to 5 seconds but keep the last 2 seconds", "shorten 5 with last 2")]
    [InlineData("cut it to 5 seconds and keep 1s to 2s", "shorten 5 with 1-2")]
    [InlineData("剪成5秒，但保留最后2秒", "shorten 5 with last 2")]
    [InlineData("keep the last 8 seconds and cut it to 5 seconds", "keep last 8; shorten 5")]
    public void A_Length_Can_Hold_A_Stretch(string message, string told) => Told.Of(message).ShouldBe(told);
}
