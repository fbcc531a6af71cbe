using NemoMcp.LocalBackend.Drafts.Cutting;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Lets one clip go over into the next, and takes that back. Both play at once for a while, so the film gets shorter.</summary>
internal static class CrossfadeEdit
{
    public static EditOutcome Add(Draft draft, EditCommand.Crossfade command)
    {
        if (Fault(draft, command.AfterClip) is { } fault)
        {
            return EditOutcome.Refused(command, draft, fault);
        }

        var cuts = WithCuts(draft, command.AfterClip);
        var film = cuts.Film();
        var joins = Joins(film.Count, command.AfterClip).Select(index => (Index: index, Length: Math.Min(command.DurationMs, Room(film[index], film[index + 1])))).ToList();
        if (joins.Exists(join => join.Length < 2 * draft.FrameMs()))
        {
            return EditOutcome.Refused(command, draft, new("there is no room for a crossfade: it can take half of the shorter clip at most", "没有交叉淡化的余地：最多占较短一段的一半"));
        }

        if (joins.TrueForAll(join => draft.Film()[join.Index].OverlapMs == join.Length))
        {
            return EditOutcome.AlreadySo(command, draft, new("The clips are crossfaded like that already", "片段之间已经是这样的交叉淡化"));
        }

        var kept = joins.Aggregate(new TimeRanges([new(0, cuts.FilmMs())]), (ranges, join) => ranges.Without(new(film[join.Index].EndMs - join.Length, film[join.Index].EndMs)));
        var lengths = joins.ToDictionary(join => film[join.Index].Id, join => join.Length, StringComparer.Ordinal);
        var faded = Slices.Keep(cuts, kept).MapTracks(track => track.Segments.Select(segment =>
            lengths.TryGetValue(segment.Id, out var length) ? segment with { OverlapMs = length } : segment));
        return EditOutcome.Done(command, faded, Words(command, joins.ConvertAll(join => join.Length))) with { IsAsAsked = joins.TrueForAll(join => join.Length == command.DurationMs) };
    }

    public static EditOutcome Remove(Draft draft, EditCommand.RemoveCrossfades command)
    {
        var count = draft.Film().Count(segment => segment.OverlapMs > 0);
        return count is 0
            ? EditOutcome.AlreadySo(command, draft, new("The clips are joined with plain cuts", "片段之间是直接切换"))
            : EditOutcome.Done(command, WithCuts(draft, null), new("Joined the clips with plain cuts: each has its end back", "片段之间改为直接切换，各段恢复完整的结尾"));
    }

    private static Phrase? Fault(Draft draft, int? after)
    {
        var count = draft.Film().Count;
        return count < 2 ? new("the film is one clip: there is nothing to fade between (\"split at 0:05\" makes two)", "影片只有一段，没有可以淡化的接缝（可以先说“在第5秒分割”）")
            : after is { } number && (number < 1 || number >= count) ? new($"there is no join behind clip {number}: the film has {count} clips", $"第 {number} 段之后没有接缝：影片共 {count} 段")
            : null;
    }

    private static IEnumerable<int> Joins(int count, int? after) => after is { } number ? [number - 1] : Enumerable.Range(0, count - 1);

    // Half of a clip: the other half may be wanted by the crossfade on its other side.
    private static long Room(Segment one, Segment next) => Math.Min(one.DurationMs, next.DurationMs) / 2;

    private static Draft WithCuts(Draft draft, int? after)
    {
        var film = draft.Film();
        var whole = film.Select((segment, index) => after is null || index == after - 1 ? Crossfades.Whole(segment) : segment).ToList();
        return whole.SequenceEqual(film) ? draft : Arrangement.Apply(draft, whole);
    }

    private static Phrase Words(EditCommand.Crossfade command, List<long> lengths)
    {
        var shorter = ClockText.Seconds(lengths.Sum());
        var all = lengths.TrueForAll(length => length == lengths[0]);
        var each = string.Join(", ", lengths.Select(length => $"{ClockText.Seconds(length)} s"));
        var (english, chinese) = command.AfterClip is { } number
            ? ($"Crossfaded clips {number} and {number + 1}", $"第 {number} 段和第 {number + 1} 段之间交叉淡化")
            : ("Crossfaded between the clips", "片段之间交叉淡化");
        var limit = lengths.Exists(length => length < command.DurationMs);
        return new(
            $"{english}, picture and sound, for {(all ? $"{ClockText.Seconds(lengths[0])} s" : each)}{(limit ? " (at most half of the shorter clip)" : "")}: the film is {shorter} s shorter by it",
            $"{chinese}（画面和声音），{(all ? $"{ClockText.Seconds(lengths[0])} 秒" : string.Join("、", lengths.Select(length => $"{ClockText.Seconds(length)} 秒")))}{(limit ? "（最多占较短一段的一半）" : "")}：影片因此短了 {shorter} 秒");
    }
}
