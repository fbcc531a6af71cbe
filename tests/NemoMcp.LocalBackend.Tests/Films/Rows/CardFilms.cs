namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class CardFilms
{
    private static readonly string[] Box = ["box.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("start with a card 'Harbour Day' for 2 seconds", Box, film => BeforeAsync(film, 2)),
        new("end card 'Thanks for watching'", Box, AfterAsync) { IsLong = true },
        new("add an intro card 'Plaza' on a blue background for 1 second", Box, BlueAsync) { IsLong = true },
        new("remove the intro", Box, async film =>
        {
            film.Lasts(6);
            await film.ShowsAsync(1, "box.mp4", 1);
        }) { Before = ["start with a card 'Harbour Day' for 2 seconds"], IsLong = true },
    ];

    private static async Task BeforeAsync(MadeFilm film, double seconds)
    {
        film.Lasts(6 + seconds);
        await CardAsync(film, seconds - 0.5);
        await film.ShowsAsync(seconds + 2, "box.mp4", 2);
        (await film.VolumeAsync(0, seconds - 0.1)).ShouldBeLessThan(-80);
        (await film.VolumeAsync(seconds + 1, 3)).ShouldBe(await film.SourceVolumeAsync("box.mp4", 1, 3), 1.5);
    }

    private static async Task AfterAsync(MadeFilm film)
    {
        film.Lasts(9);
        await film.ShowsAsync(2, "box.mp4", 2);
        await CardAsync(film, 8.5);
    }

    private static async Task BlueAsync(MadeFilm film)
    {
        film.Lasts(7);
        (await film.ColorAsync(0.9, "crop=iw:ih/8:0:0")).Blue.ShouldBeGreaterThan(150);
        await film.ShowsAsync(3, "box.mp4", 2);
    }

    /// <summary>White words in the middle of a dark ground.</summary>
    private static async Task CardAsync(MadeFilm film, double seconds)
    {
        var frame = await film.FrameAsync(seconds);
        frame.MeanBrightness.ShouldBeLessThan(70);
        frame.ShareAbove(200).ShouldBeInRange(0.005, 0.2);
        var rows = frame.RowsAbove(200)!.Value;
        ((rows.Top + rows.Bottom) / 2).ShouldBe(0.5, 0.12);
    }
}
