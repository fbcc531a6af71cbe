namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class ClipFilms
{
    private static readonly string[] Plaza = ["plaza.mp4"];

    /// <summary>6 s, then 3 s.</summary>
    private static readonly string[] Both = ["plaza.mp4", "yard.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("split at 2s, delete the first clip", Plaza, film => ShowsAsync(film, 4, (0.1, "plaza.mp4", 2.1), (3.8, "plaza.mp4", 5.8))),
        new("split it into 3 equal parts, delete the second clip", Plaza, film => ShowsAsync(film, 4, (1.8, "plaza.mp4", 1.8), (2.2, "plaza.mp4", 4.2))) { IsLong = true },
        new("split the second clip in half, delete the last clip", Both, film => ShowsAsync(film, 7.5, (5.8, "plaza.mp4", 5.8), (7.3, "yard.mp4", 1.3))) { IsLong = true },
        new("delete the second clip", Both, film => ShowsAsync(film, 6, (5.8, "plaza.mp4", 5.8))),
        new("remove plaza.mp4", Both, film => ShowsAsync(film, 3, (1, "yard.mp4", 1))) { IsLong = true },
        new("keep only the last clip", Both, film => ShowsAsync(film, 3, (1, "yard.mp4", 1))) { IsLong = true },
        new("move the last clip to the front", Both, FrontAsync),
        new("move yard.mp4 before the first clip", Both, FrontAsync) { IsLong = true },
        new("swap the first two clips", Both, FrontAsync) { IsLong = true },
        new("reorder the clips: 2, 1", Both, FrontAsync) { IsLong = true },
        new("reverse the order of the clips", Both, FrontAsync) { IsLong = true },
        new("loop it three times", ["yard.mp4"], film => ShowsAsync(film, 9, (1, "yard.mp4", 1), (4, "yard.mp4", 1), (8.8, "yard.mp4", 2.8))),
        new("duplicate the second clip", Both, film => ShowsAsync(film, 12, (7, "yard.mp4", 1), (10, "yard.mp4", 1))) { IsLong = true },
        new("loop it to 10 seconds", Plaza, film => ShowsAsync(film, 10, (5.8, "plaza.mp4", 5.8), (9.8, "plaza.mp4", 3.8))) { IsLong = true },
    ];

    private static Task FrontAsync(MadeFilm film) => ShowsAsync(film, 9, (1, "yard.mp4", 1), (4, "plaza.mp4", 1), (8.8, "plaza.mp4", 5.8));

    private static async Task ShowsAsync(MadeFilm film, double seconds, params (double Film, string File, double Source)[] places)
    {
        film.Lasts(seconds);
        foreach (var (here, file, there) in places)
        {
            await film.ShowsAsync(here, file, there);
        }
    }
}
