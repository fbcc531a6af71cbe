namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>
/// Fades belong to the film's edges and not to a clip: when cuts, speed or new clips change which piece comes first or
/// last, they move along, and the music goes with them.
/// </summary>
internal sealed record FilmFades(long InMs, long OutMs)
{
    public static FilmFades Of(Draft draft) =>
        draft.Film() is [var first, ..] film ? new(first.FadeInMs, film[^1].FadeOutMs) : new(0, 0);

    /// <summary>The longest fade-in that the first piece has room for.</summary>
    public static long RoomForIn(Draft draft, long outMs) =>
        draft.Film() is [var first, ..] film ? first.DurationMs - (film.Count is 1 ? Math.Min(outMs, first.DurationMs) : 0) : 0;

    public static long RoomForOut(Draft draft, long inMs) =>
        draft.Film() is [.., var last] film ? last.DurationMs - (film.Count is 1 ? Math.Min(inMs, last.DurationMs) : 0) : 0;

    public Draft PutOn(Draft draft)
    {
        var film = draft.Film();
        if (film.Count is 0)
        {
            return draft;
        }

        var fadeIn = Math.Min(InMs, film[0].DurationMs);
        var fadeOut = Math.Min(OutMs, RoomForOut(draft, fadeIn));
        return draft.MapTracks(track => track.Segments.Select(segment => track switch
        {
            { Kind: TrackKind.Text } => segment,
            _ when track.IsOverlay() => segment,
            _ when track.IsMusic() => OnMusic(segment, fadeIn, fadeOut, film[^1].EndMs),
            _ => segment with
            {
                FadeInMs = segment.Id == film[0].Id ? fadeIn : 0,
                FadeOutMs = segment.Id == film[^1].Id ? fadeOut : 0,
            },
        }));
    }

    private static Segment OnMusic(Segment music, long fadeIn, long fadeOut, long filmEnd)
    {
        var atStart = Math.Min(Math.Max(music.StartMs is 0 ? fadeIn : 0, music.OwnFadeInMs), music.DurationMs);
        return music with
        {
            FadeInMs = atStart,
            FadeOutMs = Math.Min(Math.Max(music.EndMs >= filmEnd ? fadeOut : 0, music.OwnFadeOutMs), music.DurationMs - atStart),
        };
    }
}
