using NemoMcp.LocalBackend.Tests.Rendering;

namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class LookFilms
{
    private static readonly string[] Box = ["box.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("make it black and white", Box, film => GreyAsync(film, (1, true), (5, true))) { IsLong = true },
        new("make it black and white from 1s to 2s", Box, film => GreyAsync(film, (0.8, false), (1.5, true), (2.2, false))),
        new("make it black and white except the first 2 seconds", Box, film => GreyAsync(film, (1, false), (1.8, false), (2.2, true), (5, true))) { IsLong = true },
        new("make it brighter", Box, async film => (await film.ColorAsync(1)).Luma.ShouldBeGreaterThan((await film.SourceColorAsync("box.mp4", 1)).Luma + 15)) { IsLong = true },
        new("darken it by 30%", Box, async film => (await film.ColorAsync(1)).Luma.ShouldBeLessThan((await film.SourceColorAsync("box.mp4", 1)).Luma - 15)) { IsLong = true },
        new("increase the contrast by 20%", Box, film => ComparedAsync(film, Spread, more: 1.05)) { IsLong = true },
        new("reduce the saturation to 50%", Box, async film => Saturation(await film.ColorAsync(1)).ShouldBe(Saturation(await film.SourceColorAsync("box.mp4", 1)) / 2, 1.5)) { IsLong = true },
        new("make it warmer", Box, async film => (await film.ColorAsync(1)).Blue.ShouldBeLessThan((await film.SourceColorAsync("box.mp4", 1)).Blue - 2)) { IsLong = true },
        new("blur it", Box, film => ComparedAsync(film, Detail, less: 0.75)) { IsLong = true },
        new("sharpen it", Box, film => ComparedAsync(film, Detail, more: 1.1)) { IsLong = true },
        new("add a vignette", Box, VignetteAsync) { IsLong = true },
        new("back to the original look", Box, film => film.ShowsAsync(1, "box.mp4", 1)) { Before = ["make it black and white and darker"], IsLong = true },
    ];

    private static double Saturation((double Luma, double Blue, double Red) color) => Math.Sqrt(Math.Pow(color.Blue - 128, 2) + Math.Pow(color.Red - 128, 2));

    private static double Spread(Frame frame)
    {
        var mean = frame.MeanBrightness;
        return Math.Sqrt(frame.Pixels.Average(pixel => (pixel - mean) * (pixel - mean)));
    }

    private static double Detail(Frame frame) => frame.Pixels.Zip(frame.Pixels.Skip(1), (one, next) => (double)Math.Abs(one - next)).Average();

    private static async Task ComparedAsync(MadeFilm film, Func<Frame, double> measure, double more = 0, double less = double.MaxValue)
    {
        film.Lasts(6);
        (measure(await film.FrameAsync(1)) / measure(await film.SourceAsync("box.mp4", 1))).ShouldBeInRange(more, less);
    }

    private static async Task GreyAsync(MadeFilm film, params (double Seconds, bool IsGrey)[] places)
    {
        film.Lasts(6);
        foreach (var (seconds, isGrey) in places)
        {
            var saturation = Saturation(await film.ColorAsync(seconds));
            var source = Saturation(await film.SourceColorAsync("box.mp4", seconds));
            source.ShouldBeGreaterThan(3);
            saturation.ShouldBe(isGrey ? 0 : source, 1.5, $"at {seconds}");
        }
    }

    private static async Task VignetteAsync(MadeFilm film)
    {
        var (frame, source) = (await film.FrameAsync(1), await film.SourceAsync("box.mp4", 1));
        double Corner(Frame picture) => picture.Pixels.Where((_, index) => index / picture.Width < 20 && index % picture.Width < 20).Average(pixel => (double)pixel);
        Corner(frame).ShouldBeLessThan(Corner(source) * 0.7);
    }
}
