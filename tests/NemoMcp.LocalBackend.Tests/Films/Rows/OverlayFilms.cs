namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class OverlayFilms
{
    private const string LogoBottomLeft = "crop=16:16:25:192";
    private const string LogoTopLeft = "crop=16:16:25:25";
    private static readonly string[] Logo = ["plaza.mp4", "logo.png"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("put yard.mp4 in the top right corner at 40%", ["plaza.mp4", "yard.mp4"], PictureInPictureAsync),
        new("add logo.png at the bottom left at 50% opacity", Logo, HalfLogoAsync),
        new("move the logo to the top left", Logo, film => RedAsync(film, LogoTopLeft, 60)) { Before = ["add logo.png at the bottom left"], IsLong = true },
        new("remove the logo", Logo, async film =>
        {
            film.Lasts(6);
            (await film.WordsAsync(1, "plaza.mp4", 1)).ShouldBeNull();
        }) { Before = ["add logo.png at the bottom left"], IsLong = true },
    ];

    private static async Task PictureInPictureAsync(MadeFilm film)
    {
        film.Lasts(6);
        film.Measures(320, 240);
        // 40% of 320 by 240, a twenty-fifth of the short side from the edges.
        var inside = "crop=120:88:" + (320 - 9 - 124) + ":13";
        (await film.ColorAsync(1, inside)).Luma.ShouldBe((await film.SourceColorAsync("yard.mp4", 1)).Luma, 8);
        (await film.ColorAsync(1, "crop=160:80:0:150")).Luma.ShouldBe((await film.SourceColorAsync("plaza.mp4", 1, "crop=160:80:0:150")).Luma, 3);
        // It lasts three seconds, and is gone then.
        (await film.WordsAsync(4, "plaza.mp4", 4)).ShouldBeNull();
    }

    private static async Task HalfLogoAsync(MadeFilm film)
    {
        film.Lasts(6);
        await RedAsync(film, LogoBottomLeft, 30);
        await RedAsync(film, LogoBottomLeft, 30, seconds: 5.8);
        // Around the disc the film is seen.
        const string Corner = "crop=4:4:10:183";
        (await film.ColorAsync(1, Corner)).Red.ShouldBe((await film.SourceColorAsync("plaza.mp4", 1, Corner)).Red, 6);
    }

    private static async Task RedAsync(MadeFilm film, string crop, double least, double seconds = 1)
    {
        var more = (await film.ColorAsync(seconds, crop)).Red - (await film.SourceColorAsync("plaza.mp4", seconds, crop)).Red;
        more.ShouldBeGreaterThan(least);
        if (least < 50)
        {
            more.ShouldBeLessThan(80);
        }
    }
}
