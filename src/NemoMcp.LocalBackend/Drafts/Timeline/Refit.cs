namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Brings texts, music and fades in line after the film itself has changed its length.</summary>
internal static class Refit
{
    /// <summary>
    /// <paramref name="film"/> holds the new film beside the old texts and music; <paramref name="map"/> tells where a
    /// moment of the old film went.
    /// </summary>
    public static Draft After(Draft before, Draft film, Func<long, long> map, bool textsKeepTheirLength)
    {
        var oldEnd = before.FilmMs();
        var newEnd = film.FilmMs();
        var texts = new TextRefit(map, oldEnd, newEnd, textsKeepTheirLength);
        var fitted = film.MapTracks(track => track switch
        {
            { Kind: TrackKind.Text } => texts.Fit(track.Segments),
            _ when track.IsMusic() => track.Segments.Select(music => FitMusic(music, map, oldEnd, newEnd)).Where(music => music.DurationMs > 0),
            _ => track.Segments,
        });
        return FilmFades.Of(before).PutOn(fitted);
    }

    // Music plays on through cuts; only its edges move.
    private static Segment FitMusic(Segment music, Func<long, long> map, long oldEnd, long newEnd)
    {
        var start = music.StartMs is 0 ? 0 : map(music.StartMs);
        var end = music.EndMs >= oldEnd ? newEnd : map(music.EndMs);
        return music with { StartMs = start, DurationMs = end - start };
    }
}
