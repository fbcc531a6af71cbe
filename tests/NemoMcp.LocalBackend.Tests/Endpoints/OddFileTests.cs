using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.LocalBackend.Tests.Rendering;
using NemoMcp.Media;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

/// <summary>Files as phones, screen recorders and strangers make them: a right film, or a clear no.</summary>
public sealed class OddFileTests : IDisposable
{
    private const string X264 = "-c:v libx264 -preset ultrafast";

    private readonly TempFolder folder = new();
    private readonly Studio studio = new();

    public void Dispose()
    {
        studio.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("phone.mp4", 240, 320, true, "-f lavfi -i testsrc2=s=320x240:r=10:d=2 -f lavfi -i sine=d=2 " + X264 + " -c:a aac", "-i {0} -metadata:s:v:0 rotate=90 -c copy")]
    [InlineData("changing.mp4", 320, 240, false, "-f lavfi -i testsrc2=s=320x240:r=30:d=2,select='not(mod(n\\,7))+gt(n\\,40)' -fps_mode vfr " + X264)]
    [InlineData("odd.mkv", 320, 240, false, "-f lavfi -i testsrc2=s=321x241:r=10:d=2 -c:v ffv1")]
    [InlineData("deep.mp4", 320, 240, false, "-f lavfi -i testsrc2=s=320x240:r=10:d=2 -pix_fmt yuv420p10le " + X264)]
    [InlineData("clear.mov", 320, 240, false, "-f lavfi -i color=red@0.5:s=320x240:r=10:d=2,format=argb -c:v qtrle")]
    [InlineData("one.mp4", 320, 240, true, "-f lavfi -i testsrc2=s=320x240:r=10:d=2 -f lavfi -i sine=d=2 -ac 1 " + X264 + " -c:a aac")]
    [InlineData("late.mkv", 320, 240, true, "-f lavfi -i testsrc2=s=320x240:r=10:d=2 -itsoffset 1 -f lavfi -i sine=d=1 " + X264 + " -c:a flac")]
    public async Task An_Odd_File_Becomes_A_Film_Like_Any_Other(string name, int width, int height, bool isHeard, params string[] recipe)
    {
        var film = await FilmAsync(name, await MakeAsync(name, recipe));

        (film.Width, film.Height, film.HasAudio).ShouldBe((width, height, isHeard));
        (film.VideoCodec, film.PixelFormat).ShouldBe(("h264", "yuv420p"));
        film.Duration.TotalSeconds.ShouldBe(2, 0.15);
    }

    [Fact]
    public async Task Sound_Alone_Is_Exported_As_Sound()
    {
        var facts = await FilmAsync("song.mp3", await MakeAsync("song.mp3", "-f lavfi -i sine=d=2"), """{"format":"wav"}""");

        (facts.HasVideo, facts.AudioCodec).ShouldBe((false, "pcm_s16le"));
        facts.Duration.TotalSeconds.ShouldBe(2, 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(2000)]
    public async Task A_File_That_Was_Cut_Off_Before_Its_Pictures_Is_Refused(int bytes)
    {
        var whole = await File.ReadAllBytesAsync(await MakeAsync("whole.mp4", "-f lavfi -i testsrc2=s=320x240:r=10:d=2 " + X264));
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        (await caller.UploadAsync(await caller.OpenAsync(), ("cut.mp4", whole[..bytes]))).Code.ShouldBe(4001);
    }

    [Theory]
    [InlineData("whole.mkv", "")]
    [InlineData("whole.mp4", " -movflags +faststart")]
    public async Task A_File_That_Was_Cut_Off_Later_Gives_The_Film_That_Is_There_And_Says_So(string name, string index)
    {
        var whole = await File.ReadAllBytesAsync(await MakeAsync(name, "-f lavfi -i testsrc2=s=320x240:r=10:d=8 -f lavfi -i sine=d=8 -c:a aac -g 10 " + X264 + index));
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();
        (await caller.UploadAsync(session, (name, whole[..(whole.Length / 2)]))).Code.ShouldBe(0);

        var turn = await caller.SayAsync(session, "generate my video");

        turn.Raw.ShouldContain("the file is cut off, it should have 0:08");
        await caller.RenderAsync(session, "render_1", (await caller.DraftAsync(session)).GetRawText(), """{"format":"mp4","quality":"draft"}""");
        var finished = await caller.FollowAsync("render_1");
        var film = Path.Combine(studio.Folder, "film.mp4");
        await File.WriteAllBytesAsync(film, await backend.Http.GetByteArrayAsync(finished.GetProperty("output").GetProperty("url").GetString(), TestLimits.Token()));
        var facts = await studio.FactsAsync(film);
        facts.Duration.TotalSeconds.ShouldBeInRange(2.5, 5.5);
        // To its very end the film moves: no picture stands in for what is missing.
        var end = facts.Duration.TotalSeconds;
        (await studio.FrameAsync(film, end - 0.3)).DifferenceTo(await studio.FrameAsync(film, end - 1)).ShouldBeGreaterThan(0.005);
    }

    private async Task<string> MakeAsync(string name, params string[] recipe)
    {
        var path = "";
        for (var step = 0; step < recipe.Length; step++)
        {
            path = await studio.MakeAsync($"{step}-{name}", recipe[step].Split(' ').Select(word => word == "{0}" ? path : word).ToArray());
        }

        return path;
    }

    private async Task<MediaFacts> FilmAsync(string name, string file, string output = """{"format":"mp4","quality":"high"}""")
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        var session = await caller.OpenAsync();
        (await caller.UploadAsync(session, (name, await File.ReadAllBytesAsync(file)))).Code.ShouldBe(0);
        (await caller.SayAsync(session, "generate my video")).HasEdited.ShouldBeTrue();
        await caller.RenderAsync(session, "render_1", (await caller.DraftAsync(session)).GetRawText(), output);
        var finished = await caller.FollowAsync("render_1");
        finished.GetProperty("status").GetString().ShouldBe("completed", finished.GetRawText());
        var film = Path.Combine(studio.Folder, "film.mp4");
        await File.WriteAllBytesAsync(film, await backend.Http.GetByteArrayAsync(finished.GetProperty("output").GetProperty("url").GetString(), TestLimits.Token()));
        return await studio.FactsAsync(film);
    }
}
