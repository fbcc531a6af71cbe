namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class TalkFilms
{
    private static readonly string[] Box = ["box.mp4"];
    private static readonly string[] Plaza = ["plaza.mp4"];
    private static readonly string[] BoxAndSong = ["box.mp4", "song.mp3"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("remove everything but the first 2 seconds", Plaza, film => ShowsAsync(film, 2, 1, 1)) { IsLong = true },
        new("keep everything except the last 2 seconds", Plaza, film => ShowsAsync(film, 4, 3.8, 3.8)) { IsLong = true },
        new("mute everything but the music", BoxAndSong, film => SoundFilms.MusicAsync(film, -9.1)) { Before = ["add background music"], IsLong = true },
        new("mute it but keep the music", BoxAndSong, film => SoundFilms.MusicAsync(film, -9.1)) { Before = ["add background music"] },
        new("make it square, don't mute it", Box, SquareAndHeardAsync) { IsLong = true },
        new("cut it to 2 seconds without sound", Box, SilentAsync) { IsLong = true },
        new("generate my video clips", ["plaza.mp4", "yard.mp4"], OneAfterTheOtherAsync),
        new("merge these clips", ["plaza.mp4", "yard.mp4"], OneAfterTheOtherAsync) { IsLong = true },
        new("undo that", Plaza, film => ShowsAsync(film, 4, 1, 3)) { Before = ["trim the first 2 seconds", "mirror it"] },
        new("undo the last 2 changes", Plaza, film => ShowsAsync(film, 6, 1, 1)) { Before = ["generate my video", "trim the first 2 seconds", "mirror it"], IsLong = true },
        new("redo", Plaza, film => ShowsAsync(film, 4, 1, 3)) { Before = ["generate my video", "trim the first 2 seconds", "undo that"], IsLong = true },
    ];

    private static async Task ShowsAsync(MadeFilm film, double seconds, double here, double there)
    {
        film.Lasts(seconds);
        film.Measures(320, 240);
        await film.ShowsAsync(here, "plaza.mp4", there);
    }

    private static async Task SquareAndHeardAsync(MadeFilm film)
    {
        film.Measures(1080, 1080);
        (await film.LoudnessAsync()).ShouldBe(await film.SourceLoudnessAsync("box.mp4"), 1);
    }

    private static async Task SilentAsync(MadeFilm film)
    {
        film.Lasts(2);
        (film.Facts.HasAudio ? await film.VolumeAsync() : double.NegativeInfinity).ShouldBeLessThan(-60);
    }

    private static async Task OneAfterTheOtherAsync(MadeFilm film)
    {
        film.Lasts(9);
        await film.ShowsAsync(5.5, "plaza.mp4", 5.5);
        await film.ShowsAsync(7, "yard.mp4", 1);
    }
}
