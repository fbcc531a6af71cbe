namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class WholeMessageFilms
{
    private const string Small = """{"format":"mp4","quality":"draft","resolution":"180p"}""";
    private static readonly string[] Whole = ["vtest.avi"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("start over with only box.mp4, then cut it to 2 seconds", ["plaza.mp4", "box.mp4"], OnlyBoxAsync) { Before = ["make it black and white"] },
        // The interpreter alone, which reads wishes for media, has nothing to do.
        new("make a 6-second video about tea: its history; its kinds", [], StoryboardAsync) { Output = Small, LeavesSomething = true },
        new("trim the first 2 seconds, speed up 2x and fade out", ["plaza.mp4"], SeveralAsync) { IsLong = true },
        new("cut this into a 60-second short", Whole, film => MinuteAsync(film, 240, 180)) { Output = Small, IsLong = true },
        new("cut this into a 60-second short for TikTok with captions", Whole, film => MinuteAsync(film, 180, 320)) { Output = Small, LeavesSomething = true },
        new("generate a YouTube-ready video with intro,", ["plaza.mp4"], film => WideAsync(film, "intro")) { LeavesSomething = true, IsLong = true },
        new("generate a YouTube-ready video with intro, cuts, and outro from my raw footage", ["plaza.mp4"], film => WideAsync(film, "intro", "cuts", "outro")) { LeavesSomething = true },
    ];

    private static async Task StoryboardAsync(MadeFilm film)
    {
        film.Lasts(6);
        film.Reply.ShouldContain("no footage is generated here");
        foreach (var seconds in new[] { 1.5, 3.5, 5.5 })
        {
            var frame = await film.FrameAsync(seconds);
            frame.MeanBrightness.ShouldBeLessThan(90);
            frame.ShareAbove(190).ShouldBeInRange(0.002, 0.2);
        }

        (await film.FrameAsync(1.5)).DifferenceTo(await film.FrameAsync(3.5)).ShouldBeGreaterThan(3);
        (await film.VolumeAsync(0.5, 5)).ShouldBeInRange(-40, -12);
    }

    private static async Task OnlyBoxAsync(MadeFilm film)
    {
        film.Lasts(2);
        (await film.LoudnessAsync()).ShouldBe(await film.SourceLoudnessAsync("box.mp4"), 3);
        (await film.ColorAsync(1)).Red.ShouldBe((await film.SourceColorAsync("box.mp4", 3)).Red, 4);
    }

    private static async Task SeveralAsync(MadeFilm film)
    {
        film.Lasts(2);
        await film.ShowsAsync(0.5, "plaza.mp4", 3);
        (await film.FrameAsync(1.9)).MeanBrightness.ShouldBeLessThan(15);
    }

    private static Task MinuteAsync(MadeFilm film, int width, int height)
    {
        film.Lasts(60);
        film.Measures(width, height);
        return Task.CompletedTask;
    }

    private static Task WideAsync(MadeFilm film, params string[] told)
    {
        film.Lasts(6);
        film.Measures(1920, 1080);
        film.Reply.ShouldSatisfyAllConditions([.. told.Select(words => (Action)(() => film.Reply.ShouldContain(words)))]);
        return Task.CompletedTask;
    }
}
