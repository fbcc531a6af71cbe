using FsCheck;
using FsCheck.Fluent;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>Sentences whose words suggest the opposite of what they mean, or more than they say.</summary>
public sealed class TrapSentenceTests
{
    [Theory]
    [InlineData("remove all but the first 5 seconds", "keep 0-5")]
    [InlineData("keep everything except 0:05-0:10", "remove 5-10")]
    [InlineData("除了前5秒都删掉", "keep 0-5")]
    [InlineData("mute everything except the music", "volume Film 0%")]
    [InlineData("前5秒不要", "start -5")]
    [InlineData("do not cut the beginning", "leave(do not cut the beginning)")]
    [InlineData("make it landscape instead of vertical", "leave(instead of vertical); 1920x1080")]
    [InlineData("shorten to 15 seconds without music", "leave(without music); shorten 15")]
    [InlineData("不要加字幕", "leave(不要加字幕)")]
    public void Negations_And_Exceptions_Are_Not_Turned_Around(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("fade in the title 'X'", "cannot(fade in the title 'X')")]
    [InlineData("add title 'Hi' with a fade in", "cannot(add title 'Hi' with a fade in)")]
    [InlineData("make it vertical for the first 5 seconds", "unknown(make it vertical for the first 5 seconds)")]
    [InlineData("speed up 2x for the first 5 seconds", "speed 2 0-5")]
    [InlineData("remove the music from 0:05 to 0:10", "unknown(remove the music from 0:05 to 0:10)")]
    [InlineData("剪短10秒", "unknown(剪短10秒)")]
    [InlineData("make it 10 seconds shorter", "unknown(make it 10 seconds shorter)")]
    [InlineData("make a music video", "unknown(make a music video)")]
    [InlineData("is it vertical?", "unknown(is it vertical)")]
    [InlineData("remove the title and song.mp3", "no title; drop song.mp3")]
    [InlineData("title 'Plaza', 15 seconds", "title [Plaza] 0; unknown(15 seconds)")]
    public void What_Is_Limited_Is_Not_Done_To_The_Whole_Film(string message, string told) => Told.Of(message, "song.mp3").ShouldBe(told);

    [Theory]
    [InlineData("add song.mp3 as music and set the volume to 30%", "music song.mp3 30%")]
    [InlineData("把song.mp3作为背景音乐，音量调到三成", "music song.mp3 30%")]
    [InlineData("add background music, volume 20%, and title 'Q' at the top", "music newest 20%; title [Q] 0 Top")]
    [InlineData("add a second title 'B'", "title [B] 0")]
    [InlineData("end with the title 'The End'", "title [The End] end")]
    [InlineData("caption it with \"Good morning\"", "Caption [Good morning] 0 Bottom")]
    [InlineData("cut to fifteen seconds and add \"and then mute it\" as the title", "shorten 15; title [and then mute it] 0")]
    [InlineData("先剪掉开头两秒再加速到两倍最后加个标题“完”", "start -2; speed 2; title [完] 0")]
    [InlineData("在开头加上文字“第一章”持续3秒", "title [第一章] 0+3")]
    public void Words_Go_To_What_They_Belong_To(string message, string told) => Told.Of(message, "song.mp3").ShouldBe(told);

    [Fact]
    public void What_Is_Longer_Than_Any_Request_Is_Named_And_Not_Read()
    {
        var told = Told.Of(string.Join(", ", Enumerable.Repeat("mute", 60)));
        told.ShouldEndWith($"unknown({string.Join(", ", Enumerable.Repeat("mute", 10))})");

        Told.Of("mute " + new string('a', 300)).ShouldStartWith("unknown(mute aaa");
    }

    [Fact]
    public void No_Text_Whatever_Breaks_The_Interpreter()
    {
        string[] pieces =
        [
            "cut ", "to ", "the first ", "last ", "and ", "with ", "title ", "'", "\"", "“", "”", "<d:0>", "<q:99>", "＜q:7＞", "'<q:0>'", "15 ", "s ", "seconds ", "0:05", "-", "%", "x", "fade ", "in ",
            "mute ", "don't ", "剪成", "两", "秒", "标题", "音乐", "，", "不要", "song.mp3 ", "\u202E", "\uD83D", "\n", "9:16 ", "speed ", "but ", "everything ", "除了",
        ];
        var interpreter = new EditInterpreter();

        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary(), message =>
            interpreter.Interpret(message, ["song.mp3"]).ShouldNotBeNull()).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
