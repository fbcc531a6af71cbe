namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class SoundFilms
{
    private const double Quieter30 = -10.5;
    private static readonly string[] Box = ["box.mp4"];
    private static readonly string[] BoxAndSong = ["box.mp4", "song.mp3"];
    private static readonly string[] PlazaAndSong = ["plaza.mp4", "song.mp3"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("fade in for 2 seconds", Box, film => FadesAsync(film, dark: [0], bright: [2.2, 5.8])) { IsLong = true },
        new("fade out for 2 seconds", Box, film => FadesAsync(film, dark: [5.9], bright: [0.1, 3.8])) { IsLong = true },
        new("fade in and out", Box, film => FadesAsync(film, dark: [0, 5.9], bright: [1.2, 4.8])),
        new("add song.mp3 as background music at 30%", PlazaAndSong, film => MusicAsync(film, Quieter30)),
        new("add background music", PlazaAndSong, film => MusicAsync(film, -9.1)) { IsLong = true },
        new("remove the music", PlazaAndSong, async film => (await LevelAsync(film)).ShouldBeLessThan(-60)) { Before = ["add background music"], IsLong = true },
        new("mute it", Box, async film => (await LevelAsync(film)).ShouldBeLessThan(-60)) { IsLong = true },
        new("set the volume to 50%", Box, async film => (await film.LoudnessAsync()).ShouldBe(await film.SourceLoudnessAsync("box.mp4") - 6, 1)),
        new("turn the music down to 20%", PlazaAndSong, film => MusicAsync(film, -14)) { Before = ["add background music"], IsLong = true },
        new("fade the music out over 2 seconds", PlazaAndSong, MusicFadesAsync) { Before = ["add background music"], IsLong = true },
        new("normalise the audio", Box, film => LoudAsync(film, -14)),
        new("make the loudness right for a podcast", Box, film => LoudAsync(film, -16)) { IsLong = true },
        new("set the loudness to -20 LUFS", BoxAndSong, film => LoudAsync(film, -20)) { Before = ["add background music"], IsLong = true },
        new("duck the music under the voice", ["talk.mp4", "song.mp3"], DucksAsync) { Before = ["add background music"] },
        new("mute the original sound", BoxAndSong, film => MusicAsync(film, -9.1)) { Before = ["add background music"], IsLong = true },
    ];

    /// <summary>The level of the song against the file's own, and nothing beside it: a tone crosses zero twice a period.</summary>
    public static async Task MusicAsync(MadeFilm film, double decibels)
    {
        film.Lasts(6);
        foreach (var start in new[] { 0.2, 4.5 })
        {
            (await film.VolumeAsync(start, 1)).ShouldBe(await film.SourceVolumeAsync("song.mp3", 0.2, 1) + decibels, 1);
            (await film.ZeroCrossingsAsync(start, 1)).ShouldBeInRange(820, 940);
        }
    }

    public static async Task<double> LevelAsync(MadeFilm film)
    {
        film.Lasts(6);
        return film.Facts.HasAudio ? await film.VolumeAsync() : double.NegativeInfinity;
    }

    private static async Task LoudAsync(MadeFilm film, double lufs)
    {
        film.Lasts(6);
        (await film.LoudnessAsync()).ShouldBe(lufs, 0.5);
    }

    // The song's tone alone: under the voice it is clearly softer, and back afterwards.
    private static async Task DucksAsync(MadeFilm film)
    {
        const string Song = "bandpass=f=440:width_type=h:w=50,bandpass=f=440:width_type=h:w=50";
        film.Lasts(6);
        (await film.VolumeAsync(1, 1.5, Song)).ShouldBe(await film.VolumeAsync(4, 1.5, Song) - 14, 4);
        (await film.VolumeAsync(4, 1.5)).ShouldBe(await film.SourceVolumeAsync("song.mp3", 0.2, 1) - 9.1, 1);
    }

    private static async Task MusicFadesAsync(MadeFilm film)
    {
        film.Lasts(6);
        (await film.VolumeAsync(5.8, 0.2)).ShouldBeLessThan(await film.VolumeAsync(2, 1) - 15);
        (await film.FrameAsync(5.9)).MeanBrightness.ShouldBeGreaterThan(40);
    }

    private static async Task FadesAsync(MadeFilm film, double[] dark, double[] bright)
    {
        film.Lasts(6);
        foreach (var seconds in dark)
        {
            (await film.FrameAsync(seconds)).MeanBrightness.ShouldBeLessThan(15, $"at {seconds}");
        }

        foreach (var seconds in bright)
        {
            (await film.FrameAsync(seconds)).MeanBrightness.ShouldBe((await film.SourceAsync("box.mp4", seconds)).MeanBrightness, 6, $"at {seconds}");
        }
    }
}
