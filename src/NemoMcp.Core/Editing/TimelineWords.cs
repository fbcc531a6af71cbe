using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>How tracks, labels and times are written for people.</summary>
internal static class TimelineWords
{
    private const int MaxLabel = 60;

    public static string TrackName(DraftTrack track, Language language) => track.Type switch
    {
        DraftTrackType.Video => language.Say("Video", "视频"),
        DraftTrackType.Audio => language.Say("BGM", "背景音乐"),
        DraftTrackType.Text => language.Say("Title", "标题"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{language.Say("Track type ", "轨道类型 ")}{track.TypeCode}"),
    };

    public static string Label(DraftSegment segment) => Short(segment.Text ?? segment.Label);

    public static string Short(string text)
    {
        var clean = ForeignText.Clean(text, MaxLabel + 1);
        return clean.Length <= MaxLabel ? clean : ForeignText.Clean(clean, MaxLabel - 1) + "…";
    }

    public static string Quoted(string text, Language language) => language.Say($"\"{text}\"", $"“{text}”");

    public static string Length(long milliseconds, Language language) => Seconds(milliseconds) + language.Say(" s", " 秒");

    /// <summary><c>0–3 s</c>, with a mark where the times are estimated.</summary>
    public static string Range(DraftSegment segment, Language language) =>
        (segment.Estimated ? "≈" : "") + Seconds(segment.StartMs) + "–" + Length(segment.EndMs, language);

    public static string Percent(int percent) => percent.ToString(CultureInfo.InvariantCulture) + "%";

    /// <summary>At most hundredths: nobody hears or sees less.</summary>
    public static string Seconds(long milliseconds) => (milliseconds / 1000.0).ToString("0.##", CultureInfo.InvariantCulture);
}
