using NemoMcp.LocalBackend.Drafts.Timeline;
using NemoMcp.LocalBackend.Drafts.Words;

namespace NemoMcp.LocalBackend.Drafts.Cutting;

/// <summary>
/// Cuts by time, or by clips. Several in one request are applied together, because each names moments and clips of the film as the person
/// sees it and not of the film that the cut before it would leave.
/// </summary>
internal static class Cuts
{
    /// <summary>Nothing shorter is a film.</summary>
    public const long MinFilmMs = 100;

    public static bool IsCut(EditCommand command) =>
        command is EditCommand.TrimStart or EditCommand.TrimEnd or EditCommand.KeepRange or EditCommand.KeepLast or EditCommand.RemoveRange or EditCommand.KeepPortion or EditCommand.RemovePortion
            or EditCommand.RemoveClips or EditCommand.KeepClips;

    public static IReadOnlyList<EditOutcome> Apply(Draft draft, IReadOnlyList<EditCommand> commands)
    {
        var length = draft.FilmMs();
        var wanted = commands.Select(command => CutWish.Of(command, draft)).ToList();
        var kept = Together([.. wanted.Where(wish => wish.Reason is null)], length);
        if (kept.DurationMs < MinFilmMs)
        {
            var nothing = new Phrase($"nothing would be left of the film ({ClockText.Of(length)})", $"影片（{ClockText.Of(length)}）会一点不剩");
            return [.. wanted.Select(wish => EditOutcome.Refused(wish.Command, draft, wish.Reason ?? nothing))];
        }

        var cut = kept.DurationMs == length ? draft : Slices.Keep(draft, kept);
        return [.. wanted.Select(wish => wish switch
        {
            { Reason: { } reason } => EditOutcome.Refused(wish.Command, cut, reason),
            { Changes: false } => EditOutcome.AlreadySo(wish.Command, cut, wish.Done),
            _ => EditOutcome.Done(wish.Command, cut, wish.Done),
        })];
    }

    private static TimeRanges Together(List<CutWish> wishes, long length)
    {
        var keeps = wishes.Where(wish => !wish.Removes).SelectMany(wish => wish.Ranges).ToList();
        var kept = new TimeRanges(keeps.Count > 0 ? keeps : [new(0, length)]);
        return wishes.Where(wish => wish.Removes).SelectMany(wish => wish.Ranges).Aggregate(kept, (ranges, range) => ranges.Without(range));
    }
}
