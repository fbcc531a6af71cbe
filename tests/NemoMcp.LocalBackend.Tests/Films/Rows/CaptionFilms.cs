namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class CaptionFilms
{
    private static readonly string[] Plaza = ["plaza.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("captions: Hello; World", Plaza, film => SeenAsync(film, [1, 5], [], top: 0.75)),
        new("yellow captions at the top: 0:01-0:02 Morning; 0:04-0:05 Night", Plaza, YellowAsync) { IsLong = true },
        new("add these subtitles: 00:00:02,000 --> 00:00:03,000 Hello", Plaza, film => SeenAsync(film, [2.5], [1.5, 3.5], top: 0.75)) { IsLong = true },
        new("remove the captions", Plaza, film => SeenAsync(film, [], [1, 5], top: 0)) { Before = ["captions: Hello; World"], IsLong = true },
    ];

    private static async Task SeenAsync(MadeFilm film, double[] seen, double[] unseen, double top)
    {
        film.Lasts(6);
        foreach (var seconds in seen)
        {
            var words = (await film.WordsAsync(seconds, "plaza.mp4", seconds)).ShouldNotBeNull($"no words at {seconds}");
            words.Rows.Top.ShouldBeInRange(top, top + 0.2);
            ((words.Columns.Left + words.Columns.Right) / 2).ShouldBe(0.5, 0.1);
        }

        foreach (var seconds in unseen)
        {
            (await film.WordsAsync(seconds, "plaza.mp4", seconds)).ShouldBeNull($"words at {seconds}");
        }
    }

    private static async Task YellowAsync(MadeFilm film)
    {
        await SeenAsync(film, [1.5, 4.5], [0.5, 3, 5.5], top: 0.05);
        const string Words = "crop=iw/4:ih/10:iw*3/8:ih/10";
        (await film.ColorAsync(1.5, Words)).Blue.ShouldBeLessThan((await film.SourceColorAsync("plaza.mp4", 1.5, Words)).Blue - 5);
    }
}
