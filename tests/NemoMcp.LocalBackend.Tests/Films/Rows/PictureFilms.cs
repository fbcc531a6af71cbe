namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class PictureFilms
{
    private static readonly string[] Yard = ["yard.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("make it vertical", Yard, film => FillsAsync(film, 1080, 1920)),
        new("make it 16:9", Yard, film => FillsAsync(film, 1920, 1080)) { IsLong = true },
        new("make it square", Yard, film => FillsAsync(film, 1080, 1080)) { IsLong = true },
        new("make it 4:5", Yard, film => FillsAsync(film, 1080, 1350)) { IsLong = true },
        new("make it ready for TikTok", ["box.mp4"], ReadyAsync),
        new("format it for YouTube Shorts", Yard, film => FillsAsync(film, 1080, 1920)) { IsLong = true },
        new("make it ready for YouTube", Yard, film => FillsAsync(film, 1920, 1080)) { IsLong = true },
        new("make it vertical with blurred edges", Yard, BlurredAsync),
        new("make it vertical, don't crop it", Yard, BlurredAsync) { IsLong = true },
        new("make it square with black bars", Yard, BarredAsync) { IsLong = true },
        new("make it square, crop to fill", Yard, film => FillsAsync(film, 1080, 1080)) { Before = ["make it vertical with black bars"], IsLong = true },
    ];

    private static async Task ReadyAsync(MadeFilm film)
    {
        film.Measures(1080, 1920);
        (await film.LoudnessAsync()).ShouldBe(-14, 0.5);
        film.Reply.ShouldContain("-14 LUFS");
    }

    private static async Task FillsAsync(MadeFilm film, int width, int height)
    {
        film.Lasts(3);
        film.Measures(width, height);
        var edge = await EdgeAsync(film);
        edge.MeanBrightness.ShouldBeGreaterThan(40);
        Detail(edge).ShouldBeGreaterThan(1.5);
    }

    private static async Task BlurredAsync(MadeFilm film)
    {
        film.Lasts(3);
        film.Measures(1080, 1920);
        var edge = await EdgeAsync(film);
        edge.MeanBrightness.ShouldBeGreaterThan(20);
        // Blurred: hardly a difference from pixel to pixel.
        Detail(edge).ShouldBeLessThan(1.3);
    }

    private static async Task BarredAsync(MadeFilm film)
    {
        film.Lasts(3);
        film.Measures(1080, 1080);
        (await EdgeAsync(film)).MeanBrightness.ShouldBeLessThan(2);
        (await film.FrameAsync(1)).MeanBrightness.ShouldBeGreaterThan(40);
    }

    /// <summary>The topmost twentieth, where a picture that is not cropped cannot reach.</summary>
    private static async Task<Rendering.Frame> EdgeAsync(MadeFilm film)
    {
        var frame = await film.FrameAsync(1);
        return new(frame.Width, frame.Height / 20, frame.Pixels[..(frame.Width * (frame.Height / 20))]);
    }

    private static double Detail(Rendering.Frame frame) => frame.Pixels.Zip(frame.Pixels.Skip(4), (one, next) => (double)Math.Abs(one - next)).Average();
}
