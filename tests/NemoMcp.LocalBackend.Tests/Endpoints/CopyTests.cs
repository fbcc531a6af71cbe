using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.LocalBackend.Tests.Rendering;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

/// <summary>A film that is one range of one file from key frame to key frame is copied; every other one is made.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Studio studio = new();

    public void Dispose()
    {
        studio.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Whole_Or_Cut_At_Key_Frames_Its_Packets_Are_The_Files_Own()
    {
        // A key frame each second, pictures out of order between them, and sound.
        var file = await studio.MakeAsync("file.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=5", "-f", "lavfi", "-i", "sine=d=5", "-c:v", "libx264", "-g", "10", "-bf", "2", "-pix_fmt", "yuv420p", "-c:a", "aac");
        var packets = await studio.PacketsAsync(file);
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await FilmAsync(backend, caller, file, "generate my video")).ShouldBe(packets);
        (await FilmAsync(backend, caller, file, "keep 0:01-0:03")).ShouldBe(packets[10..30]);
        (await studio.FactsAsync(Film)).Duration.TotalSeconds.ShouldBe(2, 0.1);
        (await studio.FrameAsync(Film, 0.5)).DifferenceTo(await studio.FrameAsync(file, 1.5)).ShouldBeLessThan(0.01);
        (await studio.VolumeAsync(Film)).ShouldBe(await studio.VolumeAsync(file), 0.5);
        (await FilmAsync(backend, caller, file, "trim the first 2 seconds")).ShouldBe(packets[20..]);
        (await FilmAsync(backend, caller, file, "keep 0:01.5-0:03")).Intersect(packets).ShouldBeEmpty();
        (await studio.FactsAsync(Film)).Duration.TotalSeconds.ShouldBe(1.5, 0.1);
        (await FilmAsync(backend, caller, file, "make it black and white")).Intersect(packets).ShouldBeEmpty();
        (await FilmAsync(backend, caller, file, "mute it")).Intersect(packets).ShouldBeEmpty();
        (await FilmAsync(backend, caller, file, "generate my video", """{"format":"mp4","quality":"draft"}""")).Intersect(packets).ShouldBeEmpty();
    }

    private string Film => Path.Combine(studio.Folder, "copied.mp4");

    /// <summary>The film's pictures as packets, each by its hash.</summary>
    private async Task<string[]> FilmAsync(RunningBackend backend, Caller caller, string file, string message, string output = """{"format":"mp4","quality":"high"}""")
    {
        var session = await caller.OpenAsync();
        await caller.UploadAsync(session, ("file.mp4", await File.ReadAllBytesAsync(file)));
        (await caller.SayAsync(session, message)).HasEdited.ShouldBeTrue(message);
        var id = "render_" + Guid.NewGuid().ToString("N");
        await caller.RenderAsync(session, id, (await caller.DraftAsync(session)).GetRawText(), output);
        var finished = await caller.FollowAsync(id);
        finished.GetProperty("status").GetString().ShouldBe("completed", finished.GetRawText());
        await File.WriteAllBytesAsync(Film, await backend.Http.GetByteArrayAsync(finished.GetProperty("output").GetProperty("url").GetString(), TestLimits.Token()));
        return await studio.PacketsAsync(Film);
    }
}
