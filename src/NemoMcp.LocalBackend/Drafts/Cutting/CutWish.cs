using NemoMcp.LocalBackend.Drafts.Clips;
using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>One cut, laid on the film as it is: stretches to keep or to remove, or a reason why it cannot be.</summary>
internal sealed record CutWish(EditCommand Command, IReadOnlyList<TimeRange> Ranges, bool Removes, Phrase Done, Phrase? Reason, bool Changes = true)
{
    /// <summary>People read a film of 9.98 s as 10 s: an end this little beyond the film means the film's end.</summary>
    private const long EndToleranceMs = 500;

    public static CutWish Of(EditCommand command, Draft draft) => Of(command, draft, draft.FilmMs());

    private static CutWish Of(EditCommand command, Draft draft, long length) => command switch
    {
        EditCommand.TrimStart trim => Remove(command, new(0, trim.AmountMs), length, new(
            $"Removed the first {ClockText.Seconds(trim.AmountMs)} s", $"已去掉开头 {ClockText.Seconds(trim.AmountMs)} 秒")),
        EditCommand.TrimEnd trim => Remove(command, new(length - trim.AmountMs, length), length, new(
            $"Removed the last {ClockText.Seconds(trim.AmountMs)} s", $"已去掉结尾 {ClockText.Seconds(trim.AmountMs)} 秒")),
        EditCommand.RemoveRange range => Remove(command, new(range.StartMs, range.EndMs), length, Named("Removed", "已删除", range.StartMs, Math.Min(range.EndMs, length))),
        EditCommand.KeepLast last => Keep(command, new(Math.Max(0, length - last.AmountMs), length), length),
        EditCommand.KeepPortion keep => Keep(command, keep.Portion.In(length), length),
        EditCommand.RemovePortion remove => Remove(command, remove.Portion, length),
        EditCommand.KeepRange range => Keep(command, new(range.StartMs, range.EndMs), length),
        EditCommand.RemoveClips remove => Clips(command, remove.Clips, draft, removes: true),
        EditCommand.KeepClips keep => Clips(command, keep.Clips, draft, removes: false),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "not a cut"),
    };

    private static CutWish Clips(EditCommand command, ClipPick pick, Draft draft, bool removes)
    {
        var film = draft.Film();
        var picked = PickedClips.Of(pick, draft);
        if (picked.Fault is { } fault)
        {
            return new(command, [], removes, fault, fault);
        }

        var ranges = picked.Indices.Select(index => new TimeRange(film[index].StartMs, film[index].EndMs)).ToList();
        var words = picked.Words(draft);
        return removes ? new(command, ranges, Removes: true, new($"Removed {words.English}", $"已删除{words.Chinese}"), null)
            : picked.Indices.Count == film.Count ? new(command, ranges, Removes: false, new("Those are all the clips: all of it is kept", "这已经是全部片段：全部保留"), null, Changes: false)
            : new(command, ranges, Removes: false, new($"Kept {words.English}", $"已保留{words.Chinese}"), null);
    }

    private static CutWish Remove(EditCommand command, TimeRange range, long length, Phrase done) =>
        new(command, [range with { EndMs = Math.Min(range.EndMs, length) }], Removes: true, done, Fault(range, length));

    private static CutWish Remove(EditCommand command, Portion portion, long length)
    {
        var range = portion.In(length);
        var clock = ClockText.Of(range.StartMs, range.EndMs);
        return Remove(command, range, length, new($"Removed {portion.Words.English}, {clock}", $"已删除{portion.Words.Chinese}，{clock}"));
    }

    private static CutWish Keep(EditCommand command, TimeRange range, long length)
    {
        var inside = range with { EndMs = Math.Min(range.EndMs, length) };
        return inside == new TimeRange(0, length)
            ? new(command, [inside], Removes: false, new($"The film is only {ClockText.Of(length)} long: all of it is kept", $"影片只有 {ClockText.Of(length)}：全部保留"), Fault(range, length), Changes: false)
            : new(command, [inside], Removes: false, Named("Kept", "已保留", inside.StartMs, inside.EndMs), Fault(range, length));
    }

    private static Phrase Named(string english, string chinese, long start, long end) =>
        new($"{english} {ClockText.Of(start, end)}", $"{chinese} {ClockText.Of(start, end)}");

    private static Phrase? Fault(TimeRange range, long length)
    {
        var film = ClockText.Of(length);
        return range switch
        {
            _ when range.EndMs == range.StartMs => new("that is a stretch of no length", "这一段没有长度"),
            _ when range.EndMs < range.StartMs => new(
                $"the range {ClockText.Of(range.StartMs, range.EndMs)} ends before it begins", $"范围 {ClockText.Of(range.StartMs, range.EndMs)} 的结束早于开始"),
            _ when range.StartMs < 0 || range.StartMs >= length || range.EndMs > length + EndToleranceMs => new(
                $"that goes beyond the film, which is only {film} long", $"超出了影片，影片只有 {film}"),
            _ => null,
        };
    }
}
