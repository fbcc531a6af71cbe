using System.Globalization;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>A timeline in one line: <c>Timeline (2 tracks): 1. Video: plaza (0-10s) 2. Title: "Hello" (0-3s)</c>. Pure.</summary>
public static class TimelineSummary
{
    // A line that a person still reads; the whole timeline stands in the tracks of get_state.
    private const int MaxTracks = 12;
    private const int MaxSegments = 8;

    public static string Write(DraftDocument? draft, Language language)
    {
        if (draft is null or { IsExportable: false })
        {
            return language.Say("The timeline is empty.", "时间线是空的。");
        }

        var count = draft.Tracks.Count;
        var head = language.Say(
            string.Create(CultureInfo.InvariantCulture, $"Timeline ({count} {(count == 1 ? "track" : "tracks")}):"),
            string.Create(CultureInfo.InvariantCulture, $"时间线（{count} 条轨道）："));
        var tracks = draft.Tracks.Take(MaxTracks).Select((track, index) => Track(track, index + 1, language));
        return head + language.Say(" ", "") + string.Join(" ", [.. tracks, .. More(count - MaxTracks, language)]);
    }

    private static string Track(DraftTrack track, int number, Language language)
    {
        var segments = track.Segments.Take(MaxSegments).Select(segment => Segment(track, segment, language));
        var content = string.Join(language.Say(", ", "、"), [.. segments, .. More(track.Segments.Count - MaxSegments, language)]);
        return string.Create(CultureInfo.InvariantCulture, $"{number}. {TimelineWords.TrackName(track, language)}{language.Say(": ", "：")}")
            + (content.Length == 0 ? language.Say("empty", "空") : content);
    }

    private static string Segment(DraftTrack track, DraftSegment segment, Language language)
    {
        var label = TimelineWords.Label(segment);
        var name = track.Type is DraftTrackType.Text ? TimelineWords.Quoted(label, language) : label;
        var facts = new List<string>();
        if (segment.DurationMs > 0)
        {
            facts.Add($"{(segment.Estimated ? "≈" : "")}{TimelineWords.Seconds(segment.StartMs)}-{TimelineWords.Seconds(segment.EndMs)}{language.Say("s", "秒")}");
        }

        if (segment.VolumePercent is { } volume && (track.Type is DraftTrackType.Audio || volume != 100))
        {
            facts.Add(TimelineWords.Percent(volume));
        }

        return facts.Count == 0 ? name
            : language.Say($"{name} ({string.Join(", ", facts)})", $"{name}（{string.Join("，", facts)}）");
    }

    private static IEnumerable<string> More(int count, Language language)
    {
        if (count > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{language.Say("… and ", "……另有 ")}{count}{language.Say(" more", " 项")}");
        }
    }
}
