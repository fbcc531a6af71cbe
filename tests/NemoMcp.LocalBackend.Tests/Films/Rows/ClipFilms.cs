namespace NemoMcp.LocalBackend.Tests.Films.Rows;

internal static class ClipFilms
{
    private static readonly string[] Plaza = ["plaza.mp4"];

    /// <summary>6 s, then 3 s.</summary>
    private static readonly string[] Both = ["plaza.mp4", "yard.mp4"];

    public static IReadOnlyList<FilmRow> Rows { get; } =
    [
        new("split at 2s, delete the first clip", Plaza, film => ShowsAsync(film, 4, (0.1, "plaza.mp4", 2.1), (3.8, "plaza.mp4", 5.8))),
        new("split it into 2 second clips, delete the first clip", Plaza, film => ShowsAsync(film, 4, (0.2, "plaza.mp4", 2.2), (3.8, "plaza.mp4", 5.8))) { IsLong = true },
        new("split it into 3 equal parts, delete the second clip", Plaza, film => ShowsAsync(film, 4, (1.8, "plaza.mp4", 1.8), (2.2, "plaza.mp4", 4.2))) { IsLong = true },
        new("split the second clip in half, delete the last clip", Both, film => ShowsAsync(film, 7.5, (5.8, "plaza.mp4", 5.8), (7.3, "yard.mp4", 1.3))) { IsLong = true },
        new("delete the second clip", Both, film => ShowsAsync(film, 6, (5.8, "plaza.mp4", 5.8))),
        new("remove plaza.mp4", Both, film => ShowsAsync(film, 3, (1, "yard.mp4", 1))) { IsLong = true },
        new("keep only the last clip", Both, film => ShowsAsync(film, 3, (1, "yard.mp4", 1))) { IsLong = true },
        new("move the last clip to the front", Both, FrontAsync),
        new("move yard.mp4 before the first clip", Both, FrontAsync) { IsLong = true },
        new("swap the first two clips", Both, FrontAsync) { IsLong = true },
        new("reorder the clips: 2, 1", Both, FrontAsync) { IsLong = true },
        new("reverse the order of the clips", Both, FrontAsync) { IsLong = true },
        new("loop it three times", ["yard.mp4"], film => ShowsAsync(film, 9, (1, "yard.mp4", 1), (4, "yard.mp4", 1), (8.8, "yard.mp4", 2.8))),
        new("duplicate the second clip", Both, film => ShowsAsync(film, 12, (7, "yard.mp4", 1), (10, "yard.mp4", 1))) { IsLong = true },
        new("loop it to 10 seconds", Plaza, film => ShowsAsync(film, 10, (5.8, "plaza.mp4", 5.8), (9.8, "plaza.mp4", 3.8))) { IsLong = true },
        new("crossfade between the clips for 1 second", Both, film => CrossfadedAsync(film, "plaza.mp4", "yard.mp4", 8, 1)),
        new("dissolve between the first and second clips for 2 seconds", ["box.mp4", "plaza.mp4"], film => CrossfadedAsync(film, "box.mp4", "plaza.mp4", 10, 2)) { IsLong = true },
        new("remove the crossfades", Both, film => ShowsAsync(film, 9, (5.8, "plaza.mp4", 5.8), (6.2, "yard.mp4", 0.2))) { Before = ["crossfade between the clips for 1 second"], IsLong = true },
        new("freeze the last frame for 2 seconds", ["yard.mp4"], film => ShowsAsync(film, 5, (1, "yard.mp4", 1), (3.1, "yard.mp4", 2.9), (4.8, "yard.mp4", 2.9))),
        new("freeze at 3s for 1s", Plaza, film => ShowsAsync(film, 7, (2.8, "plaza.mp4", 2.8), (3.1, "plaza.mp4", 2.9), (3.8, "plaza.mp4", 2.9), (6.5, "plaza.mp4", 5.5))) { IsLong = true },
        new("play it backwards", ["box.mp4"], BackwardsAsync),
        new("reverse 0:01-0:03", Plaza, film => ShowsAsync(film, 6, (0.5, "plaza.mp4", 0.5), (1.5, "plaza.mp4", 2.4), (2.5, "plaza.mp4", 1.4), (4, "plaza.mp4", 4))) { IsLong = true },
    ];

    private static async Task CrossfadedAsync(MadeFilm film, string one, string other, double seconds, double length)
    {
        var start = 6 - length;
        await ShowsAsync(film, seconds, (start - 0.5, one, start - 0.5), (seconds - 0.5, other, seconds - 0.5 - start));
        // Half-way both are seen alike.
        var (mine, theirs) = (await film.SourceAsync(one, start + (length / 2)), await film.SourceAsync(other, length / 2));
        var both = mine with { Pixels = [.. mine.Pixels.Zip(theirs.Pixels, (a, b) => (byte)((a + b) / 2))] };
        var frame = await film.FrameAsync(start + (length / 2));
        frame.DifferenceTo(both).ShouldBeLessThan(8);
        frame.DifferenceTo(both).ShouldBeLessThan(Math.Min(frame.DifferenceTo(mine), frame.DifferenceTo(theirs)) * 0.7);
    }

    private static async Task BackwardsAsync(MadeFilm film)
    {
        await ShowsAsync(film, 6, (1, "box.mp4", 4.95), (3, "box.mp4", 2.95), (5, "box.mp4", 0.95));
        // What was loud at the end is loud at the beginning.
        (await film.VolumeAsync(0, 2)).ShouldBe(await film.SourceVolumeAsync("box.mp4", 4, 2), 1.5);
        (await film.VolumeAsync(4, 2)).ShouldBe(await film.SourceVolumeAsync("box.mp4", 0, 2), 1.5);
    }

    private static Task FrontAsync(MadeFilm film) => ShowsAsync(film, 9, (1, "yard.mp4", 1), (4, "plaza.mp4", 1), (8.8, "plaza.mp4", 5.8));

    private static async Task ShowsAsync(MadeFilm film, double seconds, params (double Film, string File, double Source)[] places)
    {
        film.Lasts(seconds);
        foreach (var (here, file, there) in places)
        {
            await film.ShowsAsync(here, file, there);
        }
    }
}
