namespace NemoMcp.LocalBackend.Drafts.Timeline;

/// <summary>Looking at a draft as film, music and texts.</summary>
public static class DraftView
{
    public static bool IsMusic(this Track track) => track.Kind is TrackKind.Audio && track.Name == TrackNames.Music;

    /// <summary>Smaller pictures over the film.</summary>
    public static bool IsOverlay(this Track track) => track.Kind is TrackKind.Video && track.Segments.Any(segment => segment.Overlay is not null);

    public static IEnumerable<Segment> Overlays(this Draft draft) => draft.Tracks.Where(IsOverlay).SelectMany(track => track.Segments);

    /// <summary>Captions that were given together.</summary>
    public static bool IsCaptions(this Track track) => track.Kind is TrackKind.Text && track.Name == TrackNames.Captions;

    /// <summary>Picture and the sound that belongs to it: what cuts go through.</summary>
    public static bool IsFilm(this Track track) => (track.Kind is TrackKind.Video && !track.IsOverlay()) || (track.Kind is TrackKind.Audio && !track.IsMusic());

    public static bool HasPicture(this Draft draft) => draft.Tracks.Any(track => track.Kind is TrackKind.Video && track.IsFilm() && track.Segments.Count > 0);

    public static bool HasMusic(this Draft draft) => draft.Music().Any();

    /// <summary>The pieces that make the film: those of the picture, or of the sound where there is no picture.</summary>
    public static IReadOnlyList<Segment> Film(this Draft draft)
    {
        var kind = draft.HasPicture() ? TrackKind.Video : TrackKind.Audio;
        return [.. draft.Tracks.Where(track => track.Kind == kind && track.IsFilm()).SelectMany(track => track.Segments).OrderBy(segment => segment.StartMs)];
    }

    public static long FilmMs(this Draft draft) => draft.Film().Select(segment => segment.EndMs).DefaultIfEmpty(0).Max();

    public static IEnumerable<Segment> Music(this Draft draft) => draft.Tracks.Where(IsMusic).SelectMany(track => track.Segments);

    public static IEnumerable<Segment> Texts(this Draft draft) =>
        draft.Tracks.Where(track => track.Kind is TrackKind.Text).SelectMany(track => track.Segments);

    /// <summary>Texts over the picture, and cards.</summary>
    public static IEnumerable<Segment> Words(this Draft draft) => draft.Tracks.SelectMany(track => track.Segments).Where(segment => segment.Text is not null);

    /// <summary>Nothing shorter than this can be seen.</summary>
    public static long FrameMs(this Draft draft) => Math.Max(1, (long)Math.Ceiling(1000 / draft.FrameRate));

    /// <summary>Changes tracks' pieces; a track that is left without any goes away.</summary>
    public static Draft MapTracks(this Draft draft, Func<Track, IEnumerable<Segment>> change) => draft with
    {
        Tracks = [.. draft.Tracks.Select(track => track with { Segments = [.. change(track)] }).Where(track => track.Segments.Count > 0)],
    };
}
