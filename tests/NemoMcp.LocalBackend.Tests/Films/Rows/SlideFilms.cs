namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class SlideFilms
{
    private const string Small = """{"format":"mp4","quality":"draft","resolution":"240p"}""";

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("make a slide show, 2 seconds each", ["disc.png", "white.png"], async film =>
        {
            film.Lasts(4);
            (await film.FrameAsync(1.9)).MeanBrightness.ShouldBeLessThan(80);
            (await film.FrameAsync(2.1)).MeanBrightness.ShouldBeGreaterThan(240);
        }) { Output = Small },
        new("show each picture for 3 seconds with gentle zoom", ["disc.png", "disc.png"], GrowsAsync) { Output = Small },
    ];

    /// <summary>The disc grows for one picture, evenly, and shrinks for the next.</summary>
    private static async Task GrowsAsync(MadeFilm film)
    {
        film.Lasts(6);
        var shares = new List<double>();
        foreach (var seconds in new[] { 0.1, 0.7, 1.3, 1.9, 2.5 })
        {
            shares.Add(Math.Sqrt((await film.FrameAsync(seconds)).MeanBrightness));
        }

        var steps = shares.Zip(shares.Skip(1), (one, next) => next / one).ToList();
        steps.ShouldAllBe(step => step > 1.005 && step < 1.02);
        (await film.FrameAsync(5.9)).MeanBrightness.ShouldBeLessThan((await film.FrameAsync(3.2)).MeanBrightness - 1);
    }
}
