namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class TitleFilms
{
    private static readonly string[] Plaza = ["plaza.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("add the title 'Plaza' for 2 seconds", Plaza, film => WordsAsync(film, [1], [2.5], row: 0.5)),
        new("add the title 'Market' from 1s to 2s", Plaza, film => WordsAsync(film, [1.5], [0.5, 2.5], row: 0.5)) { IsLong = true },
        new("add the title 'Plaza' at the top in red", Plaza, RedAsync) { IsLong = true },
        new("add the title 'Bye' at the end for 1 second", Plaza, film => WordsAsync(film, [5.5], [4.5], row: 0.5)) { IsLong = true },
        new("add the caption 'People walk' for the whole video", Plaza, film => WordsAsync(film, [0.5, 5.5], [], row: 0.85)) { IsLong = true },
        new("remove the title", Plaza, film => WordsAsync(film, [], [1], row: 0.5)) { Before = ["add the title 'Plaza' for 2 seconds"], IsLong = true },
        new("remove the title 'Plaza'", Plaza, film => WordsAsync(film, [3.5], [1], row: 0.5)) { Before = ["add the title 'Plaza' for 2 seconds", "add the title 'Market' from 3s to 4s"] },
    ];

    private static async Task WordsAsync(MadeFilm film, double[] seen, double[] unseen, double row)
    {
        film.Lasts(6);
        foreach (var seconds in seen)
        {
            var words = (await film.WordsAsync(seconds, "plaza.mp4", seconds)).ShouldNotBeNull($"no words at {seconds}");
            ((words.Rows.Top + words.Rows.Bottom) / 2).ShouldBe(row, 0.1);
            ((words.Columns.Left + words.Columns.Right) / 2).ShouldBe(0.5, 0.1);
        }

        foreach (var seconds in unseen)
        {
            (await film.WordsAsync(seconds, "plaza.mp4", seconds)).ShouldBeNull($"words at {seconds}");
        }
    }

    private static async Task RedAsync(MadeFilm film)
    {
        await WordsAsync(film, [1], [3.5], row: 0.15);
        const string Words = "crop=iw/3:ih/10:iw/3:ih/10";
        (await film.ColorAsync(1, Words)).Red.ShouldBeGreaterThan((await film.SourceColorAsync("plaza.mp4", 1, Words)).Red + 5);
    }
}
