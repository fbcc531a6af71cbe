namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>Wishes whose thing, place or value stands in another part of the message.</summary>
public sealed class TopicSentenceTests
{
    [Theory]
    [InlineData("the logo's hiding her face, push it over to the lower left", "remark(the logo's hiding her face); change over BottomLeft")]
    [InlineData("that heading looks silly, bin it", "remark(that heading looks silly); no title")]
    [InlineData("the tune is annoying, ditch it", "remark(the tune is annoying); no music")]
    [InlineData("nothing happens past 0:05, so end it there", "remark(nothing happens past 0:05); keep 0-5")]
    [InlineData("there's a stranger on the left, crop off ten percent there", "remark(there's a stranger on the left); crop 10 0 0 0")]
    [InlineData("this goes out as a podcast, get the loudness where it should be", "remark(this goes out as a podcast); loudness -16 podcast")]
    [InlineData("some bits are loud and some are quiet, even it out", "remark(some bits are loud); remark(some are quiet); loudness -14")]
    [InlineData("everyone's standing on their heads, turn it the right way up", "remark(everyone's standing on their heads); rotate 180")]
    public void A_Wish_Is_Said_Of_What_Was_Named_Before(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("crossfade between the clips, one second should do", "crossfade 1")]
    [InlineData("zoom in, say one and a half times", "zoom =1.5")]
    [InlineData("fade to black at the end, over two seconds", "out 2")]
    [InlineData("make it brighter, around twenty percent", "Brightness +20")]
    [InlineData("freeze the picture on the last frame, three seconds", "freeze end +3")]
    [InlineData("at 4s stop the image for two seconds and then carry on", "freeze 4 +2; remark(carry on)")]
    [InlineData("turn the music down, a quarter of the volume is plenty", "volume Music 25%")]
    public void A_Value_May_Come_After_Its_Wish(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("it's blurry, cut to 5 seconds", "remark(it's blurry); shorten 5")]
    [InlineData("it's dark, brighten it", "remark(it's dark); Brightness +20")]
    [InlineData("square, with the sides glowing", "1080x1080; unknown(the sides glowing)")]
    [InlineData("drop the subtitles at the end", "unknown(drop the subtitles at the end)")]
    [InlineData("let it go to black and white", "unknown(let it go to black and white)")]
    [InlineData("if the logo is too big, shrink it", "unknown(if the logo is too big); unknown(shrink it)")]
    [InlineData("the intro is too long, make it 2 seconds", "cannot(the intro); unknown(make it 2 seconds)")]
    [InlineData("the music is too loud, cut it to 10 seconds", "unknown(the music is too loud); unknown(cut it to 10 seconds)")]
    [InlineData("keep the first 2 seconds of the song", "unknown(keep the first 2 seconds of the song)")]
    [InlineData("speed the music up 2x", "unknown(speed the music up 2x)")]
    [InlineData("the video ran backwards", "unknown(the video ran backwards)")]
    [InlineData("mute it, 5 seconds", "volume Everything 0%; unknown(5 seconds)")]
    [InlineData("less saturation, say 40%", "Saturation -30; unknown(say 40%)")]
    [InlineData("make it 3 more seconds long", "unknown(make it 3 more seconds long)")]
    [InlineData("the music is lovely", "unknown(the music is lovely)")]
    [InlineData("can the music be heard?", "unknown(can the music be heard)")]
    [InlineData("keep the music and cut it to 5 seconds", "leave(keep the music); shorten 5")]
    [InlineData("add the title 'Hi' and mute it", "title [Hi] 0; volume Everything 0%")]
    public void What_Could_Mean_Two_Things_Is_Not_Guessed(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("lop a second off the start", "start -1")]
    [InlineData("add a second title 'B'", "title [B] 0")]
    [InlineData("fade in over a second and a half", "in 1.5")]
    [InlineData("play it at three quarters of the speed", "speed 0.75")]
    [InlineData("crop a tenth off the top of the picture", "crop 0 10 0 0")]
    [InlineData("give me the five most exciting seconds", "highlight 5")]
    [InlineData("speed it up one point five times", "speed 1.5")]
    public void Numbers_Are_Read_As_People_Say_Them(string message, string told) => Told.Of(message).ShouldBe(told);
}
