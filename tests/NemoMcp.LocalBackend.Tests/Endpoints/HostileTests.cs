using NemoMcp.LocalBackend.Tests.Endpoints.Driving;
using NemoMcp.LocalBackend.Tests.Rendering;
using NemoMcp.Testing;

namespace NemoMcp.LocalBackend.Tests.Endpoints;

/// <summary>The corpus of strangers' files, names and texts: each is refused, or becomes a film like any other.</summary>
public sealed class HostileTests : IDisposable
{
    private const string Secret = "/etc/hostname";

    private readonly TempFolder folder = new();
    private readonly Studio studio = new();

    public void Dispose()
    {
        studio.Dispose();
        folder.Dispose();
    }

    public static TheoryData<string, string> Lists => new()
    {
        { "film.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n" },
        { "film.mov", "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10,\nconcat:/etc/hostname|/etc/passwd\n#EXT-X-ENDLIST\n" },
        { "film.mkv", "ffconcat version 1.0\nfile /etc/hostname\n" },
        { "film.webm", "ffconcat version 1.0\nfile 'subfile,,start,0,end,64,,:/etc/passwd'\n" },
        { "film.avi", "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" profiles=\"urn:mpeg:dash:profile:isoff-live:2011\"><Period><AdaptationSet mimeType=\"video/mp4\"><Representation id=\"1\"><BaseURL>file:///etc/hostname</BaseURL></Representation></AdaptationSet></Period></MPD>" },
        { "still.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"64\" height=\"64\"><image xlink:href=\"file:///etc/hostname\" width=\"64\" height=\"64\"/></svg>" },
        { "still.jpg", "push graphic-context\nviewbox 0 0 64 64\nimage over 0,0 0,0 'label:@/etc/hostname'\npop graphic-context\n" },
        { "song.mp3", "[playlist]\nFile1=http://127.0.0.1:1/a.mp3\nNumberOfEntries=1\n" },
        { "song.wav", "http://169.254.169.254/latest/meta-data\n" },
        { "film.mp4", "concat:/etc/hostname|/etc/passwd" },
        { "film.gif", "\u001b[31mtext for a terminal\u001b[0m" },
        { "film.mp4", "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=video 9 RTP/AVP 96\r\n" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_List_Of_Other_Files_Or_Addresses_Is_No_Media_Whatever_It_Is_Called(string name, string content)
    {
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();

        var answer = await caller.UploadAsync(await caller.OpenAsync(), (name, System.Text.Encoding.UTF8.GetBytes(content)));

        answer.Code.ShouldBe(4001);
        answer.Message.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Hostile_Names_And_Texts_Give_The_Films_That_Tame_Ones_Give()
    {
        var film = await File.ReadAllBytesAsync(await studio.MakeAsync("film.mp4", "-f", "lavfi", "-i", "color=black:s=160x120:r=10:d=0.5", "-f", "lavfi", "-i", "sine=d=0.5", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac"));
        await using var backend = await RunningBackend.StartAsync(folder);
        var caller = await backend.CallAsync();
        foreach (var (name, title) in Names.Zip(Titles))
        {
            var session = await caller.OpenAsync();
            (await caller.UploadAsync(session, (name, film))).Code.ShouldBe(0, name);
            (await caller.SayAsync(session, $"add the title “{title}” for the whole video")).HasEdited.ShouldBeTrue(title);
            var drawn = await MeanAsync(backend, caller, session);

            // Letters on black, and no more of them than a line or two: nothing was expanded, nothing else was drawn.
            drawn.ShouldBeInRange(0.5, 60, title);
        }

        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldAllBe(file => !file!.Contains("owned", StringComparison.Ordinal));
    }

    private static readonly string[] Names =
    [
        "-i.mp4", "%03d.mp4", "a;movie=x.mp4", "$(touch owned).mp4", "`touch owned`.mp4", "a'b^c.mp4", "file:x.mp4", "concat:a|b.mp4", "\u202Egpj.mp4", "[0:v].mp4",
    ];

    private static readonly string[] Titles =
    [
        "%{localtime} %{pts}", "%{e:if(1,0,0)}", "';[0:v]drawbox[x];'", @"\\:text=owned\'", "a,b;c[d]e=f:g", "${HOME} `id` $(id)", "{\\an8}<b>x</b>", "\u202Eabc\u202C\u2066d", "@gain", "textfile=/etc/hostname",
    ];

    private async Task<double> MeanAsync(RunningBackend backend, Caller caller, string session)
    {
        var id = "render_" + Guid.NewGuid().ToString("N");
        await caller.RenderAsync(session, id, (await caller.DraftAsync(session)).GetRawText(), """{"format":"mp4","quality":"draft"}""");
        var finished = await caller.FollowAsync(id);
        finished.GetProperty("status").GetString().ShouldBe("completed", finished.GetRawText());
        var path = Path.Combine(studio.Folder, "out.mp4");
        await File.WriteAllBytesAsync(path, await backend.Http.GetByteArrayAsync(finished.GetProperty("output").GetProperty("url").GetString(), TestLimits.Token()));
        return (await studio.FrameAsync(path, 0.2)).MeanBrightness;
    }
}
