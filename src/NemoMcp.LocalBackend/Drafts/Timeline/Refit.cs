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
            _ when track.IsOverlay() => new OverlayRefit(map, oldEnd, newEnd).Fit(track.Segments),
            _ when track.IsMusic() => track.Segments.Select(music => FitMusic(music, map, oldEnd, newEnd)).Where(music => music.DurationMs > 0),
            _ => track.Segments,
        });
        return FilmFades.Of(before).PutOn(fitted);
    }

    /// <summary>The same after the film's clips came into another order, or more of them came in.</summary>
    public static Draft Rearranged(Draft before, Draft film, Func<long, long> map)
    {
        var oldEnd = before.FilmMs();
        var newEnd = film.FilmMs();
        var riders = new RiderRefit(before.Film(), map, oldEnd, newEnd);
        var pieces = film.Film().Select(segment => segment.Id).ToHashSet(StringComparer.Ordinal);
        var fitted = film.MapTracks(track => track switch
        {
            // Clips change places under it, and it plays on.
            _ when track.IsMusic() => track.Segments.Where(music => music.StartMs < newEnd)
                .Select(music => music with { DurationMs = (music.EndMs >= oldEnd ? newEnd : Math.Min(music.EndMs, newEnd)) - music.StartMs }),
            _ when track.IsOverlay() => new OverlayRefit(map, oldEnd, newEnd).Fit(track.Segments),
            _ when track.Segments.Any(segment => pieces.Contains(segment.Id)) => track.Segments,
            _ => riders.Fit(track.Segments),
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
