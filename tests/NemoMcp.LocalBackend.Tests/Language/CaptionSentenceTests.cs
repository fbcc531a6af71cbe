using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Language;

namespace NemoMcp.LocalBackend.Tests.Language;

/// <summary>Captions in a message: typed, with times or without, or pasted.</summary>
public sealed class CaptionSentenceTests
{
    private const string Srt = "1\n00:00:01,000 --> 00:00:02,500\n<i>Good</i> morning\nall\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}Bye &amp; thanks\n";
    private const string Vtt = "WEBVTT\nKind: captions\n\nNOTE a remark\n\nintro\n00:01.000 --> 00:02.500 align:start line:0\n<v Anna>Good morning all\n\n00:03.000 --> 00:04.000\nBye & thanks\n";
    private const string Both = "captions 1-2.5 [Good morning all] 3-4 [Bye & thanks] Bottom 0.055";

    [Theory]
    [InlineData("big red captions with a blue outline: Hello; World", "captions [Hello] [World] Bottom #FF3B30 0.083 rim 0.07#007AFF")]
    [InlineData("captions: Hello there; This is it", "captions [Hello there] [This is it] Bottom 0.055")]
    [InlineData("add captions: Hello there. This is it!", "captions [Hello there.] [This is it!] Bottom 0.055")]
    [InlineData("captions: \"Hello\", \"It's fine\" and \"Bye\"", "captions [Hello] [It's fine] [Bye] Bottom 0.055")]
    [InlineData("captions:\n- Hello\n- Mute the music", "captions [Hello] [Mute the music] Bottom 0.055")]
    [InlineData("captions: 0-2s Hello, 2-4s World", "captions 0-2 [Hello] 2-4 [World] Bottom 0.055")]
    [InlineData("captions:\n0:00 Hello\n0:02 World", "captions 0- [Hello] 2- [World] Bottom 0.055")]
    [InlineData("captions:\n[0:01 - 0:03] Hello\n[0:03 - 0:05] World", "captions 1-3 [Hello] 3-5 [World] Bottom 0.055")]
    [InlineData("make it vertical, add big yellow captions at the top: Hi; Ho", "1080x1920; captions [Hi] [Ho] Top #FFCC00 0.083")]
    [InlineData("cut to 10 seconds with captions on a dark bar: Hi; Ho", "shorten 10; captions [Hi] [Ho] Bottom 0.055 bar")]
    [InlineData("字幕：你好；再见", "captions [你好] [再见] Bottom 0.055")]
    [InlineData("加黄色字幕：你好。再见！", "captions [你好。] [再见！] Bottom #FFCC00 0.055")]
    [InlineData("字幕：0到2秒 你好；2到4秒 再见", "captions 0-2 [你好] 2-4 [再见] Bottom 0.055")]
    [InlineData("剪成10秒，加字幕：你好；再见", "shorten 10; captions [你好] [再见] Bottom 0.055")]
    [InlineData("add these subtitles\n\n" + Srt, Both)]
    [InlineData(Srt, Both)]
    [InlineData("make it square and add these captions in blue:\n```srt\n" + Srt + "```\nthen fade out", "1080x1080; captions 1-2.5 [Good morning all] 3-4 [Bye & thanks] Bottom #007AFF 0.055; out 1")]
    [InlineData(Vtt, Both)]
    [InlineData("加上这些字幕\n" + Srt, Both)]
    [InlineData("subtitles: 1 00:00:01,000 --> 00:00:02,500 Good morning all 2 00:00:03,000 --> 00:00:04,000 Bye & thanks", Both)]
    public void Captions_Are_Read(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("add the title 'captions: a'", "title [captions: a] 0")]
    [InlineData("add the caption 'Day one'", "Caption [Day one] 0 Bottom")]
    [InlineData("add captions", "cannot(add captions)")]
    [InlineData("add captions from talk.srt", "cannot(add captions from talk.srt)")]
    [InlineData("captions: 0:01 Hello; World", "cannot(captions)")]
    [InlineData("captions: 0:05-0:01 Hello", "cannot(captions)")]
    [InlineData("remove the captions", "no Caption")]
    [InlineData("去掉字幕", "no Caption")]
    [InlineData("remove all text", "no text")]
    [InlineData("make the captions bigger", "change Caption: x1.3")]
    [InlineData("把字幕改成黄色", "change Caption: #FFCC00")]
    public void What_Gives_No_New_Captions_Is_Told_Apart(string message, string told) => Told.Of(message).ShouldBe(told);

    [Theory]
    [InlineData("00:00:01,000 --> 00:00:00,500\nbackwards")]
    [InlineData("99:59:59,999 --> 99:59:59,999\nfar")]
    [InlineData("00:00:01,000 --> 00:00:02,000\n\n\n")]
    public void A_Subtitle_Text_That_Makes_No_Sense_Is_Refused(string srt) => Told.Of("add captions\n" + srt).ShouldStartWith("cannot(");

    [Fact]
    public void Hostile_Words_Are_Words_And_Too_Many_Are_Refused()
    {
        var cue = Found("00:00:01,000 --> 00:00:02,000\n%{localtime} ';[0:v]drawtext=x \u202Eabc <script>alert(1)</script> C:\\x").OfType<Finding.Do>().Select(done => done.Command).OfType<EditCommand.AddCaptions>().Single().Cues.ShouldHaveSingleItem();
        cue.Words.ShouldBe("%{localtime} ';[0:v]drawtext=x abc alert(1) C:\\x");

        var many = string.Join("\n\n", Enumerable.Range(0, 400).Select(number => $"00:{number / 60:00}:{number % 60:00},000 --> 00:{number / 60:00}:{number % 60:00},900\nx"));
        Found(many).OfType<Finding.CannotDo>().Single().Reason.English.ShouldContain("150 captions at a time");
    }

    [Fact]
    public void A_Message_May_Hold_A_Long_Subtitle_Text() =>
        new EditInterpreter().Interpret("captions\n" + string.Join("\n\n", Enumerable.Range(0, 100).Select(number => $"{number}\n00:{number / 60:00}:{number % 60:00},000 --> 00:{number / 60:00}:{number % 60:00},900\nnumber {number}")), [])
            .Parts.Single().Unknown.ShouldBeNull();

    private static IEnumerable<Finding> Found(string message) => new EditInterpreter().Interpret(message, []).Findings;
}
