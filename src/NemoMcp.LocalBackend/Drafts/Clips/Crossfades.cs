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

    /// <summary>The clip with the end that its crossfade took: it is longer by that.</summary>
    public static Segment Whole(Segment segment) => segment.OverlapMs is 0 ? segment : segment with
    {
        OverlapMs = 0,
        DurationMs = segment.DurationMs + segment.OverlapMs,
        SourceStartMs = segment.Reversed ? Math.Max(0, segment.SourceStartMs - (long)Math.Round(segment.OverlapMs * segment.Speed)) : segment.SourceStartMs,
    };
}
