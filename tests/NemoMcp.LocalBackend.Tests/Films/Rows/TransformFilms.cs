using NemoMcp.LocalBackend.Tests.Rendering;

namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class TransformFilms
{
    private static readonly string[] Yard = ["yard.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("rotate it to the left", Yard, LeftAsync),
        new("rotate it by 180 degrees", Yard, film => LooksAsync(film, 1, frame => Moved(frame, (x, y) => (frame.Width - 1 - x, frame.Height - 1 - y)))) { IsLong = true },
        new("mirror it", Yard, film => LooksAsync(film, 1, Mirrored)),
        new("flip it vertically", Yard, film => LooksAsync(film, 1, frame => Moved(frame, (x, y) => (x, frame.Height - 1 - y)))) { IsLong = true },
        new("zoom to 150%", Yard, film => LooksAsync(film, 1, frame => Moved(frame, (x, y) => ((int)(160 + ((x - 160) / 1.5)), (int)(120 + ((y - 120) / 1.5)))))) { IsLong = true },
        new("crop 10% off the left", Yard, film => CroppedAsync(film, 288, 240, 32, 0)),
        new("crop to the middle 50%", Yard, film => CroppedAsync(film, 160, 120, 80, 60)) { IsLong = true },
        new("crop to the centre square", Yard, film => CroppedAsync(film, 240, 240, 40, 0)) { IsLong = true },
        new("mirror the second clip", ["plaza.mp4", "yard.mp4"], SecondAsync) { IsLong = true },
    ];

    private static Frame Mirrored(Frame frame) => Moved(frame, (x, y) => (frame.Width - 1 - x, y));

    private static Frame Moved(Frame frame, Func<int, int, (int X, int Y)> from) => frame with
    {
        Pixels =
        [
            .. Enumerable.Range(0, frame.Pixels.Length).Select(index =>
            {
                var (x, y) = from(index % frame.Width, index / frame.Width);
                return frame.Pixels[(y * frame.Width) + x];
            }),
        ],
    };

    private static async Task LooksAsync(MadeFilm film, double seconds, Func<Frame, Frame> change)
    {
        film.Lasts(3);
        film.Measures(320, 240);
        var source = await film.SourceAsync("yard.mp4", seconds);
        var frame = await film.FrameAsync(seconds);
        frame.DifferenceTo(change(source)).ShouldBeLessThan(10);
        frame.DifferenceTo(change(source)).ShouldBeLessThan(frame.DifferenceTo(source) / 2);
    }

    private static async Task CroppedAsync(MadeFilm film, int width, int height, int left, int top)
    {
        film.Lasts(3);
        film.Measures(width, height);
        var source = await film.SourceAsync("yard.mp4", 1);
        Frame Cut(int x, int y) => new(width, height, [.. Enumerable.Range(0, width * height).Select(index => source.Pixels[((y + (index / width)) * source.Width) + x + (index % width)])]);
        var frame = await film.FrameAsync(1);
        frame.DifferenceTo(Cut(left, top)).ShouldBeLessThan(8);
        frame.DifferenceTo(Cut(left, top)).ShouldBeLessThan(frame.DifferenceTo(Cut(0, top)) / 2);
    }

    private static async Task SecondAsync(MadeFilm film)
    {
        film.Lasts(9);
        await film.ShowsAsync(5, "plaza.mp4", 5);
        (await film.FrameAsync(7)).DifferenceTo(Mirrored(await film.SourceAsync("yard.mp4", 1))).ShouldBeLessThan(10);
    }

    // Turned against the clock, the right edge is the top one; the turned picture then fills the canvas.
    private static async Task LeftAsync(MadeFilm film)
    {
        film.Lasts(3);
        var source = await film.SourceAsync("yard.mp4", 1);
        var frame = await film.FrameAsync(1);
        var scale = Math.Max((double)film.Facts.Width!.Value / source.Height, (double)film.Facts.Height!.Value / source.Width);
        (int X, int Y) From(int x, int y, bool left)
        {
            var (right, down) = (((x - (frame.Width / 2)) / scale), (y - (frame.Height / 2)) / scale);
            return ((int)((source.Width / 2) + (left ? -down : down)), (int)((source.Height / 2) + (left ? right : -right)));
        }

        Frame Turned(bool left) => frame with
        {
            Pixels =
            [
                .. Enumerable.Range(0, frame.Pixels.Length).Select(index =>
                {
                    var (x, y) = From(index % frame.Width, index / frame.Width, left);
                    return source.Pixels[(Math.Clamp(y, 0, source.Height - 1) * source.Width) + Math.Clamp(x, 0, source.Width - 1)];
                }),
            ],
        };

        frame.DifferenceTo(Turned(left: true)).ShouldBeLessThan(12);
        frame.DifferenceTo(Turned(left: true)).ShouldBeLessThan(frame.DifferenceTo(Turned(left: false)) / 2);
    }
}
