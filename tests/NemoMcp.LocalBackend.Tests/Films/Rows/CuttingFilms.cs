
namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class CuttingFilms
{
    private static readonly string[] Plaza = ["plaza.mp4"];
    private static readonly string[] Box = ["box.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("keep 0:01-0:03", Plaza, film => ShowsAsync(film, 2, (0.1, 1.1), (1.8, 2.8))),
        new("keep the last 2 seconds", Plaza, film => ShowsAsync(film, 2, (0.1, 4.1), (1.8, 5.8))) { IsLong = true },
        new("remove from 1s to 3s", Plaza, film => ShowsAsync(film, 4, (0.8, 0.8), (1.2, 3.2))),
        new("keep the first half", Plaza, film => ShowsAsync(film, 3, (0.1, 0.1), (2.8, 2.8))) { IsLong = true },
        new("remove everything after 0:02", Plaza, film => ShowsAsync(film, 2, (1.8, 1.8))) { IsLong = true },
        new("cut it to 3 seconds", Plaza, film => ShowsAsync(film, 3)),
        new("make a 3-second video", Plaza, film => ShowsAsync(film, 3)) { IsLong = true },
        new("shorten it from 6 to 4 seconds", Plaza, film => ShowsAsync(film, 4)) { IsLong = true },
        new("cut out the pauses", ["halting.mp4"], PausesAsync),
        new("make a 2 second highlight", Box, film => ShowsAsync(film, 2)),
        new("keep the most exciting 3 seconds", Box, film => ShowsAsync(film, 3)) { IsLong = true },
        new("trim the first 2 seconds", Plaza, film => ShowsAsync(film, 4, (0.1, 2.1), (3.8, 5.8))),
        new("cut off the last 2 seconds", Plaza, film => ShowsAsync(film, 4, (0.1, 0.1), (3.8, 3.8))) { IsLong = true },
        new("trim 1 second off both ends", Plaza, film => ShowsAsync(film, 4, (0.1, 1.1), (3.8, 4.8))) { IsLong = true },
        new("speed up 2x", Box, film => SpeedAsync(film, 3)),
        new("play it at half speed", Box, film => SpeedAsync(film, 12)) { IsLong = true },
        new("slow motion from 1s to 3s", Plaza, film => ShowsAsync(film, 8, (0.5, 0.5), (3, 2), (7.5, 5.5))) { IsLong = true },
        new("slow down to 80%", Box, film => SpeedAsync(film, 7.5)) { IsLong = true },
    ];

    private static async Task ShowsAsync(MadeFilm film, double seconds, params (double Film, double Source)[] places)
    {
        film.Lasts(seconds);
        film.Measures(320, 240);
        foreach (var (here, there) in places)
        {
            await film.ShowsAsync(here, "plaza.mp4", there);
        }
    }

    // Two seconds of silence, of which 0.15 s stay on both sides.
    private static async Task PausesAsync(MadeFilm film)
    {
        film.Lasts(4.3);
        film.Reply.ShouldContain("Cut out 1 pause");
        (await film.VolumeAsync(0.2, 1.7)).ShouldBeGreaterThan(-20);
        (await film.VolumeAsync(2.5, 1.7)).ShouldBeGreaterThan(-20);
    }

    private static async Task SpeedAsync(MadeFilm film, double seconds)
    {
        film.Lasts(seconds);
        await film.ShowsAsync(seconds / 2, "box.mp4", 3);
        (await film.LoudnessAsync()).ShouldBe(await film.SourceLoudnessAsync("box.mp4"), 2);
    }
}
