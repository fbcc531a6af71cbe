using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NemoMcp.Core.Uploading;

namespace NemoMcp.Core.Tests.Sniffing;

public sealed class MediaSnifferTests(SampleFiles samples) : IClassFixture<SampleFiles>
{
    public static TheoryData<string> Formats => new(MediaSniffer.AcceptedFormats);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_Accepted_Format_Is_Known_By_Its_Bytes(string format)
    {
        var media = MediaSniffer.Sniff(samples.Start(format));

        media.ShouldNotBeNull();
        media.Extension.ShouldBe(format);
        media.Kind.ShouldBe(format switch
        {
            "jpg" or "png" or "gif" or "webp" => "image",
            "mp3" or "wav" or "m4a" or "aac" => "audio",
            _ => "video",
        });
        media.ContentType.ShouldStartWith(media.Kind + "/");
    }

    [Theory]
    [InlineData("plain text that begins with nothing special")]
    [InlineData("<!DOCTYPE html><html><body>Not found</body></html>")]
    [InlineData("PK\u0003\u0004zip archive........")]
    [InlineData("%PDF-1.7 ...................")]
    [InlineData("Get free stuff at the mall")]
    [InlineData("the moov is up tonight......")]
    [InlineData("RIFF")]
    [InlineData("RIFF\u0001\u0000\u0000\u0000CDDAfmt ")]
    [InlineData("ID3 is a tag, and this a text")]
    [InlineData("fLaC\u0000\u0000\u0000\u0022............")]
    [InlineData("OggS\u0000\u0002............")]
    [InlineData("#!/bin/sh\nexec ffmpeg........")]
    [InlineData("{\"error\":\"expired\"}")]
    [InlineData("")]
    public void What_Is_No_Medium_Is_Not_Taken_For_One(string content) => MediaSniffer.Sniff(Encoding.Latin1.GetBytes(content)).ShouldBeNull();

    [Theory]
    [InlineData("0000001C 66747970 68656963 00000000 6D696631 68656963 69736F6D", null)]
    [InlineData("0000001C 66747970 61766966 00000000 6D696631 69736F6D 00000000", null)]
    [InlineData("00000014 66747970 71742020 00000200 71742020", "mov")]
    [InlineData("00000018 66747970 58585858 00000000 71742020 69736F6D", "mov")]
    [InlineData("00000014 66747970 33677035 00000100 33677035", "mp4")]
    [InlineData("00000014 66747970 4D344220 00000000 4D344220", "m4a")]
    [InlineData("FFFFFFFF 66747970 58585858 00000000 58585858", null)]
    [InlineData("00000008 77696465 00000000 6D646174 00000000", "mov")]
    [InlineData("0001E240 6D6F6F76 0000006C 6D766864", "mov")]
    [InlineData("00000001 6D646174 00000000 0001E240", "mov")]
    [InlineData("00000002 6D646174 00000000 0001E240", null)]
    [InlineData("52463634 FFFFFFFF 57415645 64733634", "wav")]
    [InlineData("1A45DFA3 88 4282 85 6F74686572", null)]
    [InlineData("1A45DFA3 8B 4286 81 01 4282 84 7765626D", "webm")]
    [InlineData("1A45DFA3", null)]
    [InlineData("FFFE 6100 6200 6300 6400 6500 6600", null)]
    [InlineData("FFFBF000 00000000 00000000", null)]
    [InlineData("FFFB9C00 00000000 00000000", null)]
    [InlineData("49443304 00000000 0000 664C6143 00000022", null)]
    [InlineData("49443304 00000000 7F7F", "mp3")]
    [InlineData("49443304 000000FF 0000", null)]
    public void Odd_Headers_Are_Read_To_The_Letter(string hex, string? expected) =>
        (MediaSniffer.Sniff(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))?.Extension).ShouldBe(expected);

    [Fact]
    public void A_Frame_That_No_Other_Frame_Follows_Is_No_Music()
    {
        var alone = new byte[4096];
        new byte[] { 0xFF, 0xFB, 0x90, 0x00 }.CopyTo(alone, 0);

        MediaSniffer.Sniff(alone).ShouldBeNull();
        new byte[] { 0xFF, 0xFB, 0x90, 0x00 }.CopyTo(alone, 417);
        MediaSniffer.Sniff(alone)!.Extension.ShouldBe("mp3");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_Cut_Or_Broken_Header_Never_Crashes(string format)
    {
        var start = samples.Start(format);
        var check = Prop.ForAll(ArbMap.Default.ArbFor<(byte, byte, byte)>(), change =>
        {
            var broken = start[..Math.Min(start.Length, 1 + (change.Item1 * 2))];
            broken[change.Item2 % broken.Length] = change.Item3;
            return MediaSniffer.Sniff(broken) is null or { Extension.Length: > 0 };
        });

        Check.One(Config.QuickThrowOnFailure, check);
    }

    [Fact]
    public void Random_Bytes_Never_Crash() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => MediaSniffer.Sniff(bytes) is null or { Kind.Length: > 0 }));
}
