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

    [Fact]
    public async Task A_File_That_Was_Cut_Off_Later_Gives_The_Film_That_Is_There_Or_Says_Why_Not()
    {
        var whole = await File.ReadAllBytesAsync(await MakeAsync("whole.mkv", "-f lavfi -i testsrc2=s=320x240:r=10:d=4 " + X264));
        var half = studio.Folder + "/half.mkv";
        await File.WriteAllBytesAsync(half, whole[..(whole.Length / 2)]);

        var film = await FilmAsync("half.mkv", half);

        film.Duration.TotalSeconds.ShouldBeInRange(1, 4.1);
        (await studio.FrameAsync(Path.Combine(studio.Folder, "film.mp4"), 0.5)).ShareAbove(100).ShouldBeGreaterThan(0.2);
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
