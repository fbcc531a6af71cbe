using System.Text.RegularExpressions;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Language.Captions;
using NemoMcp.LocalBackend.Language.Reading;

namespace NemoMcp.LocalBackend.Language.Rules.Titles;

/// <summary>"Yellow captions at the top: …", 字幕：…, with the text that was taken out before; the style words stand before it.</summary>
internal sealed class CaptionRule : ISentenceRule
{
    private const double UsualSize = 0.055;

    private static readonly Phrase NoFile = new(
        "subtitle files cannot be uploaded: paste the text of the SRT or VTT into the message", "字幕文件不能上传：请把 SRT 或 VTT 的文字粘贴到消息里");

    public IReadOnlyList<SentenceForm> Forms { get; } =
    [
        new("captions: FIRST; SECOND; … (spread over the film)", "字幕：第一句；第二句；…（分布在全片）", "captions: Hello; World", "字幕：大家；世界"),
        new("captions: A FIRST; B SECOND (with times; yellow, big, at the top …)", "字幕：A 第一句；B 第二句（带时间；黄色、大字、顶部…）", "yellow captions at the top: 0:01-0:02 Morning; 0:04-0:05 Night", "顶部黄色字幕：0:01-0:02 早上；0:04-0:05 晚上"),
        new("an SRT or VTT, pasted", "粘贴 SRT 或 VTT", "add these subtitles: 00:00:02,000 --> 00:00:03,000 Hello", "加上这些字幕： 00:00:02,000 --> 00:00:03,000 你好"),
    ];

    public void Read(Part part)
    {
        if (part.Claim(FromFile) is { } file)
        {
            part.Add(new Finding.CannotDo(part.Words(file.Value), NoFile, Blocking.SamePart));
            return;
        }

        if (part.Token(part.Claim(Body), "s") is not { } body)
        {
            return;
        }

        var words = part.Words(Body.Replace(part.Text, ""));
        var look = TitleLook.Read(part, "", TextKind.Caption, isCaption: true);
        part.ClaimAll(Soft);
        var reading = CaptionReading.Of(body.Words);
        part.Add(reading.Fault is { } fault
            ? new Finding.CannotDo(words, fault, Blocking.SamePart)
            : new Finding.Do(new EditCommand.AddCaptions(reading.Cues, look.Size.Equals(TextContent.UsualSize) ? look with { Size = UsualSize } : look with { Size = look.Size * UsualSize / TextContent.UsualSize })));
    }

    private static readonly Regex Body = Spoken.Pattern("<s:(?<s>[0-9]+)>");

    private static readonly Regex FromFile = Spoken.Pattern(@"(\b(add|use|load|burn( in)?|put|show|with|the|import)\b )*\b(captions|subtitles|subs|srt|vtt)\b( file)?( (from|in|of|using))?( the)?( file)? <f:(?<f>[0-9]+)>(?<=(srt|vtt|subs|subtitles|captions)\b.*)|(用|从|按)? ?<f:(?<f>[0-9]+)> ?(里|中|的|加|添加|做|作为)*字幕|(添加|加上?)字幕(文件)? ?<f:(?<f>[0-9]+)>");

    private static readonly Regex Soft = Spoken.Pattern(@"\b(captions|subtitles|subs|srt|vtt|webvtt|add|adding|put|show|display|use|burn( in)?|insert|with|include|these|those|the|this|following|as|here are|here is|below|text|lines?|file|from|closed|hard ?coded|in|on|screen|font|letters|words?|times?)\b|字幕|添加|加上?|配上?|打上|显示|使用|用|以下|如下|下面|这些|内容|文字|一些|做|为|是|带|:");
}
