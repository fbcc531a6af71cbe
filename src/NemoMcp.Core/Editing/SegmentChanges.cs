using NemoMcp.Core.Guidance;
using NemoMcp.Protocol.Drafts;

namespace NemoMcp.Core.Editing;

/// <summary>Puts into words what became of one segment.</summary>
internal sealed class SegmentChanges(Language language)
{
    public EditChange Added(PlacedSegment segment) => Whole(segment, "added", " added, ", "已添加，");

    public EditChange Removed(PlacedSegment segment) => Whole(segment, "removed", " removed, ", "已移除，");

    /// <summary>One change per property that differs.</summary>
    public IEnumerable<EditChange> Between(PlacedSegment before, PlacedSegment after)
    {
        var (old, now) = (before.Segment, after.Segment);
        if (before.Track.TypeCode != after.Track.TypeCode)
        {
            yield return Change(after, language.Say("track", "轨道"), TimelineWords.TrackName(before.Track, language), TimelineWords.TrackName(after.Track, language));
        }

        if (old.Text != now.Text && (old.Text ?? now.Text) is not null)
        {
            yield return Change(after, language.Say("text", "文字"), QuotedOrNone(old.Text), QuotedOrNone(now.Text));
        }

        if (old.Label != now.Label && old.Label != old.Text && now.Label != now.Text)
        {
            yield return Change(after, language.Say("name", "名称"), QuotedOrNone(old.Label), QuotedOrNone(now.Label));
        }

        if (old.StartMs != now.StartMs)
        {
            yield return Change(after, language.Say("start", "开始时间"), Time(old.StartMs), Time(now.StartMs));
        }

        if (old.DurationMs != now.DurationMs)
        {
            yield return Change(after, language.Say("length", "时长"), Time(old.DurationMs), Time(now.DurationMs));
        }

        if (old.VolumePercent != now.VolumePercent)
        {
            yield return Change(after, language.Say("volume", "音量"), Volume(old.VolumePercent), Volume(now.VolumePercent));
        }

        foreach (var key in old.Facts.Keys.Union(now.Facts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Fact(old, key) != Fact(now, key))
            {
                yield return Change(after, SegmentFacts.Name(key, language), Fact(old, key), Fact(now, key));
            }
        }
    }

    private EditChange Whole(PlacedSegment segment, string kind, string english, string chinese) => new()
    {
        Kind = kind,
        Track = TimelineWords.TrackName(segment.Track, language),
        What = Name(segment) + language.Say(english, chinese) + Description(segment.Segment),
        StartMs = segment.Segment.StartMs,
        DurationMs = segment.Segment.DurationMs,
    };

    private EditChange Change(PlacedSegment segment, string property, string? before, string? after) => new()
    {
        Kind = "changed",
        Track = TimelineWords.TrackName(segment.Track, language),
        What = Name(segment) + language.Say(" ", "的") + property + Step(before, after),
        Before = before,
        After = after,
        StartMs = segment.Segment.StartMs,
        DurationMs = segment.Segment.DurationMs,
    };

    private string Step(string? before, string? after) => (before, after) switch
    {
        (null, _) => language.Say($" set to {after}", $"设为 {after}"),
        (_, null) => language.Say($" no longer {before}", $"不再是 {before}"),
        _ => language.Say($" {before} → {after}", $" {before} → {after}"),
    };

    private string Description(DraftSegment segment)
    {
        var parts = new List<string> { TimelineWords.Range(segment, language) };
        if (segment.VolumePercent is { } volume)
        {
            parts.Add(language.Say("volume ", "音量 ") + TimelineWords.Percent(volume));
        }

        parts.AddRange(SegmentFacts.Telling.Where(segment.Facts.ContainsKey).Select(key => $"{SegmentFacts.Name(key, language)} {Fact(segment, key)}"));
        return string.Join(language.Say(", ", "，"), parts);
    }

    private string Name(PlacedSegment segment) =>
        TimelineWords.TrackName(segment.Track, language) + language.Say(" ", "") + TimelineWords.Quoted(TimelineWords.Label(segment.Segment), language);

    private string? Fact(DraftSegment segment, string key) => segment.Facts.TryGetValue(key, out var value) ? SegmentFacts.Value(key, value, language) : null;

    private string? QuotedOrNone(string? text) => text is null ? null : TimelineWords.Quoted(TimelineWords.Short(text), language);

    private string Time(long milliseconds) => TimelineWords.Length(milliseconds, language);

    private static string? Volume(int? percent) => percent is { } value ? TimelineWords.Percent(value) : null;
}
