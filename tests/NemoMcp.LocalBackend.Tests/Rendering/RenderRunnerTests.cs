using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Rendering;
using NemoMcp.Media;
using NemoMcp.Protocol.Renders;
using NemoMcp.Testing;
using static NemoMcp.LocalBackend.Tests.Rendering.DraftBuilder;

namespace NemoMcp.LocalBackend.Tests.Rendering;

public sealed class RenderRunnerTests : IDisposable
{
    private readonly Studio studio = new();

    public void Dispose() => studio.Dispose();

    [Fact]
    public async Task Progress_Rises_From_Ffmpegs_Own_Words_To_A_Hundred()
    {
        var steps = new Steps();

        await studio.RenderAsync(Long(10_000), new RenderOutput(), steps);

        steps.Values.Count.ShouldBeGreaterThan(1);
        steps.Values.ShouldAllBe(value => value > 0 && value <= 100);
        steps.Values.ShouldBe(steps.Values.Order());
        steps.Values[^1].ShouldBe(100);
        steps.Values.Count(value => value >= 100).ShouldBe(1);
    }

    [Fact]
    public async Task A_Cancelled_Render_Leaves_Nothing_Behind()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(studio.Time);
        var (plan, folder) = Plan(Long(60_000));

        // The first step proves that the file is being written.
        await Should.ThrowAsync<OperationCanceledException>(
            new RenderRunner(TimeProvider.System).RunAsync(plan, new Steps(_ => cancel.Cancel()), cancel.Token));

        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Render_That_Takes_Too_Long_Is_Stopped_And_Says_So()
    {
        var (plan, folder) = Plan(Long(60_000));
        var runner = new RenderRunner(TimeProvider.System, new RenderRunnerOptions { TimeLimit = TimeSpan.FromMilliseconds(300) });

        var problem = await Should.ThrowAsync<TimeoutException>(runner.RunAsync(plan, new Steps(), studio.Time));

        problem.Message.ShouldBe("ffmpeg was stopped: it took longer than 0.3 seconds.");
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Render_That_Takes_Too_Much_Memory_Or_Disk_Is_Stopped_And_Says_So()
    {
        var (plan, folder) = Plan(Long(60_000));

        async Task<string> StoppedAsync(RenderRunnerOptions limits) =>
            (await Should.ThrowAsync<FFmpegFailedException>(new RenderRunner(TimeProvider.System, limits).RunAsync(plan, new Steps(), studio.Time))).Message;

        (await StoppedAsync(new() { MostMemoryBytes = 5_000_000 })).ShouldStartWith("ffmpeg was stopped: it took more than 5 MB of memory.");
        (await StoppedAsync(new() { MostFilmBytes = 1000 })).ShouldStartWith("ffmpeg was stopped: the file grew past 0 MB.");
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_File_That_Cannot_Be_Decoded_Fails_With_Ffmpegs_Reason_And_Leaves_An_Older_Film_Alone()
    {
        var broken = Path.Combine(studio.Folder, "broken.mp4");
        await File.WriteAllTextAsync(broken, "no film", studio.Time);
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File(broken, Film), 0, 1000));
        var (plan, folder) = Plan(draft);
        await File.WriteAllTextAsync(plan.FilmPath, "older", studio.Time);

        var problem = await Should.ThrowAsync<FFmpegFailedException>(new RenderRunner(TimeProvider.System).RunAsync(plan, new Steps(), studio.Time));

        problem.Message.ShouldContain("Invalid data found");
        Directory.GetFileSystemEntries(folder).ShouldBe([plan.FilmPath]);
        (await File.ReadAllTextAsync(plan.FilmPath, studio.Time)).ShouldBe("older");
    }

    [Fact]
    public async Task A_Playlist_Dressed_As_A_Film_Reads_No_Other_File()
    {
        var secret = await studio.MakeAsync("secret.ts", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=1", "-c:v", "libx264");
        var list = Path.Combine(studio.Folder, "list.mp4");
        await File.WriteAllTextAsync(list, $"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://{secret}\n#EXT-X-ENDLIST\n", studio.Time);
        var draft = new DraftBuilder();
        draft.Video(Clip(draft.File(list, Film), 0, 1000));
        var (plan, _) = Plan(draft);

        var problem = await Should.ThrowAsync<FFmpegFailedException>(new RenderRunner(TimeProvider.System).RunAsync(plan, new Steps(), studio.Time));

        problem.Message.ShouldContain("not on whitelist");
    }

    private static DraftBuilder Long(long milliseconds)
    {
        var draft = new DraftBuilder { Canvas = new Canvas(1080, 1920) };
        return draft.Video(Clip(draft.File(Repository.Media("vtest.avi"), Film), 0, milliseconds));
    }

    private (RenderPlan Plan, string Folder) Plan(DraftBuilder draft)
    {
        var folder = Directory.CreateDirectory(Path.Combine(studio.Folder, "films")).FullName;
        return (draft.Plan(workFolder: Path.Combine(studio.Folder, "work"), filmPath: Path.Combine(folder, "film.mp4")), folder);
    }
}
