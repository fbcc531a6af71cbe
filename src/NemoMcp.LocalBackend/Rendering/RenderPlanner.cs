using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering.Filters;
using NemoMcp.LocalBackend.Rendering.Output;
using NemoMcp.LocalBackend.Rendering.Timeline;
using NemoMcp.LocalBackend.Rendering.Titles;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Rendering;

/// <summary>Turns a draft into ffmpeg's arguments. Pure: it reads and writes no file.</summary>
public sealed class RenderPlanner
{
    // One argument may hold 128 KiB on Linux, a whole command line 32 KiB on Windows.
    private static readonly int LongestGraph = OperatingSystem.IsWindows() ? 24_000 : 120_000;

    /// <summary>
    /// Plans a film. <paramref name="workFolder"/> is the render's own, where the runner puts what titles need.
    /// Throws <see cref="RenderRefusedException"/> when no film can be made of the draft.
    /// </summary>
    public RenderPlan Plan(Draft draft, IReadOnlyDictionary<MediaId, MediaItem> media, RenderOutput output, string workFolder, string filmPath)
    {
        var film = Film.Of(draft, output);
        var cut = Cut.Of(draft, media, film);
        var titles = TitlesOf(draft, film);
        var graph = new FilterGraph();
        var (picture, sound, cardLines) = Join(film, cut, titles, graph);

        if (graph.Text.Length > LongestGraph)
        {
            throw new RenderRefusedException("The film has too many pieces and titles for one run; it can be made in parts.");
        }

        return new RenderPlan
        {
            Arguments = Arguments(film, graph, picture, sound),
            Duration = TimeSpan.FromSeconds(film.Seconds),
            // ffmpeg tells the furthest of its streams, and sound is given out at once.
            Held = TimeSpan.FromSeconds(sound is null ? film.Rate.SecondsOf(film.Format.HeldFrames) : 0),
            FilmPath = filmPath,
            WorkFolder = workFolder,
            Loudness = sound is null ? null : LoudnessOf(film, cut),
            TitleLines = [.. titles.SelectMany(title => title.Block.Lines), .. cardLines],
        };
    }

    private static (string? Picture, string? Sound, IReadOnlyList<TitleLine> CardLines) Join(Film film, Cut cut, IReadOnlyList<Title> titles, FilterGraph graph)
    {
        var sounds = new SoundPlan(film, cut);
        var pieces = new PiecePlanner(film, cut, graph, sounds.Layout);
        var (picture, sound) = graph.Concat([.. cut.Main.Select(piece => pieces.Plan(piece, film.Format.Picture is not null, sounds.InMain))]);

        if (picture is not null)
        {
            picture = Finish(film, cut, titles, graph, pieces, picture);
        }

        return (picture, sounds.Mix(graph, pieces, sound), pieces.CardLines);
    }

    private static LoudnessPass? LoudnessOf(Film film, Cut cut)
    {
        if (film.LoudnessLufs is not { } target)
        {
            return null;
        }

        var graph = new FilterGraph();
        var sounds = new SoundPlan(film, cut);
        var pieces = new PiecePlanner(film, cut, graph, sounds.Layout);
        var (_, main) = graph.Concat([.. cut.Main.Select(piece => pieces.Plan(piece, withPicture: false, sounds.InMain))]);
        var measured = graph.Chain([sounds.Mix(graph, pieces, main)!], LoudnessFilter.Measure);
        return new([.. graph.Inputs, "-filter_complex", graph.Text, "-map", measured, "-f", "null", "-"], target);
    }

    private static string Finish(Film film, Cut cut, IReadOnlyList<Title> titles, FilterGraph graph, PiecePlanner pieces, string picture)
    {
        foreach (var piece in cut.Upper)
        {
            var place = piece.Clip?.Segment.Overlay;
            var layer = place is null ? pieces.Plan(piece, withPicture: true, withSound: false).Picture! : pieces.Layer(piece);
            picture = OverlayFilter.Apply(graph, picture, layer, film.Rate, piece, place is null ? null : LayerFilter.PlaceOf(place.Position, film.Size));
        }

        var lines = titles.SelectMany(Filters).ToList();
        picture = lines.Count > 0 ? graph.Chain([picture], lines) : picture;

        return film.Format.IsGif ? GifFilter.Apply(graph, picture) : picture;
    }

    private static IEnumerable<string> Filters(Title title) =>
    [
        .. title.Block.Panels.Select(panel => TitleFilter.Of(panel, title.StartSeconds, title.EndSeconds)),
        .. title.Block.Lines.Select(line => TitleFilter.Of(line, title.StartSeconds, title.EndSeconds)),
    ];

    private static List<Title> TitlesOf(Draft draft, Film film) =>
        film.Format.Picture is null
            ? []
            :
            [
                .. draft.Tracks.Where(track => track.Kind == TrackKind.Text).SelectMany(track => track.Segments)
                    .Where(segment => segment.Text is not null && segment.DurationMs > 0)
                    .Select((segment, index) => new Title(TitleLayout.Of(segment.Text!, film.Size, index + 1), segment.StartMs / 1000.0, segment.EndMs / 1000.0)),
            ];

    private static List<string> Arguments(Film film, FilterGraph graph, string? picture, string? sound) =>
    [
        .. graph.Inputs,
        "-filter_complex", graph.Text,
        .. picture is null ? [] : (string[])["-map", picture, .. film.Format.Picture!(film.Quality)],
        .. sound is null ? [] : (string[])["-map", sound, .. film.Format.Sound!(film.Quality)],
        // A phone's film says where it was taken; the new film does not repeat it.
        "-map_metadata", "-1", "-map_chapters", "-1",
        .. film.Format.Container,
    ];

    private sealed record Title(TitleBlock Block, double StartSeconds, double EndSeconds);
}
