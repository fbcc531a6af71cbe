using NemoMcp.LocalBackend.Drafts.Words;
using NemoMcp.LocalBackend.Drafts.Timeline;

namespace NemoMcp.LocalBackend.Drafts.Clips;

/// <summary>Keeps crossfades to what the clips on both sides of them allow, whatever was edited.</summary>
internal static class Crossfades
{
    /// <summary>A clip without another behind it has nothing to go over into, and no crossfade is longer than what it goes into.</summary>
    public static Draft Settled(Draft draft)
    {
        var film = draft.Film();
        var allowed = film.Zip(film.Skip(1).Append(null)).ToDictionary(
            pair => pair.First.Id, pair => pair.Second is { } next && next.StartMs == pair.First.EndMs ? next.DurationMs : 0, StringComparer.Ordinal);
        return film.Any(segment => segment.OverlapMs > allowed[segment.Id])
            ? draft.MapTracks(track => track.Segments.Select(segment => segment.OverlapMs > allowed.GetValueOrDefault(segment.Id)
                ? segment with { OverlapMs = allowed.GetValueOrDefault(segment.Id) }
                : segment))
            : draft;
    }

    /// <summary>Clips in another order go over into one another as they did, where all of them did; where only some did, the reply says that it is gone.</summary>
    public static EditOutcome Rejoined(Draft before, EditOutcome outcome)
    {
        var joins = before.Film().SkipLast(1).Select(segment => segment.OverlapMs).ToList();
        var after = outcome.Draft.Film().Count(segment => segment.OverlapMs > 0);
        if (outcome is not { Result: EditResult.Done, Command: EditCommand.MoveClips or EditCommand.SwapClips or EditCommand.OrderClips or EditCommand.Reverse } || joins.Count(join => join > 0) <= after)
        {
            return outcome;
        }

        if (joins.TrueForAll(join => join == joins[0]) && CrossfadeEdit.Add(outcome.Draft, new(joins[0], null)) is { Result: EditResult.Done, IsAsAsked: true } again)
        {
            return outcome with
            {
                Draft = again.Draft,
                Words = new($"{outcome.Words.English}, crossfaded for {ClockText.Seconds(joins[0])} s as before", $"{outcome.Words.Chinese}，仍有 {ClockText.Seconds(joins[0])} 秒交叉淡化"),
            };
        }

        return outcome with { Words = new($"{outcome.Words.English}; a crossfade between clips that were parted is gone", $"{outcome.Words.Chinese}；分开的片段之间不再有交叉淡化") };
    }

    /// <summary>The clip with the end that its crossfade took: it is longer by that.</summary>
    public static Segment Whole(Segment segment) => segment.OverlapMs is 0 ? segment : segment with
    {
        OverlapMs = 0,
        DurationMs = segment.DurationMs + segment.OverlapMs,
        SourceStartMs = segment.Reversed ? Math.Max(0, segment.SourceStartMs - (long)Math.Round(segment.OverlapMs * segment.Speed)) : segment.SourceStartMs,
    };
}
