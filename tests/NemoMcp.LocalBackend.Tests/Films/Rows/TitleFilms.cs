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
        new("add the title 'Hi' in the top left corner on a dark bar", Plaza, CornerAsync),
        new("lower third 'Anna, pilot' from 1s to 3s", Plaza, LowerThirdAsync),
        new("make that title red", Plaza, film => TintedAsync(film)) { Before = ["add a huge title 'Plaza' for 2 seconds"] },
        new("move the title to the bottom", Plaza, film => WordsAsync(film, [1], [2.5], row: 0.8)) { Before = ["add the title 'Plaza' for 2 seconds"], IsLong = true },
        new("change the title to 'Yard'", Plaza, film => WordsAsync(film, [1], [2.5], row: 0.5)) { Before = ["add the title 'Plaza' for 2 seconds"], IsLong = true },
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

    private static async Task CornerAsync(MadeFilm film)
    {
        var words = (await film.WordsAsync(1, "plaza.mp4", 1)).ShouldNotBeNull();
        words.Columns.Right.ShouldBeLessThan(0.4);
        words.Rows.Bottom.ShouldBeLessThan(0.35);
        const string Bar = "crop=iw/12:ih/12:iw/16:ih/9";
        (await film.ColorAsync(1, Bar)).Luma.ShouldBeLessThan((await film.SourceColorAsync("plaza.mp4", 1, Bar)).Luma + 60);
    }

    private static async Task LowerThirdAsync(MadeFilm film)
    {
        var words = (await film.WordsAsync(2, "plaza.mp4", 2)).ShouldNotBeNull();
        words.Columns.Left.ShouldBeLessThan(0.1);
        words.Columns.Right.ShouldBeLessThan(0.6);
        words.Rows.Top.ShouldBeGreaterThan(0.65);
        (await film.WordsAsync(3.5, "plaza.mp4", 3.5)).ShouldBeNull();
        (await film.WordsAsync(0.5, "plaza.mp4", 0.5)).ShouldBeNull();
    }

    private static async Task TintedAsync(MadeFilm film)
    {
        const string Words = "crop=iw/2:ih/6:iw/4:ih/2-ih/12";
        (await film.ColorAsync(1, Words)).Red.ShouldBeGreaterThan((await film.SourceColorAsync("plaza.mp4", 1, Words)).Red + 10);
        film.Reply.ShouldContain("Changed title \"Plaza\": red");
    }

    private static async Task RedAsync(MadeFilm film)
    {
        await WordsAsync(film, [1], [3.5], row: 0.15);
        const string Words = "crop=iw/3:ih/10:iw/3:ih/10";
        (await film.ColorAsync(1, Words)).Red.ShouldBeGreaterThan((await film.SourceColorAsync("plaza.mp4", 1, Words)).Red + 5);
    }
}
