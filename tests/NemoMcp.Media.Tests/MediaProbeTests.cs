using System.Buffers.Binary;
using System.Text;
using NemoMcp.Testing;

namespace NemoMcp.Media.Tests;

public sealed class MediaProbeTests : IDisposable
{
    private readonly Workshop workshop = new();

    public void Dispose() => workshop.Dispose();

    [Fact]
    public async Task A_Silent_Film_Is_Known_In_Full()
    {
        var facts = (await workshop.ProbeAsync(Repository.Media("vtest.avi"))).ShouldNotBeNull();

        facts.ShouldBe(new MediaFacts
        {
            Kind = MediaKind.Video, Duration = TimeSpan.FromSeconds(79.5), Width = 768, Height = 576, FrameRate = 10, HasVideo = true, HasAudio = false,
            VideoCodec = "msmpeg4v3", PixelFormat = "yuv420p", Container = "avi",
        });
    }

    [Fact]
    public async Task A_Film_With_Sound_Has_Both()
    {
        var facts = (await workshop.ProbeAsync(Repository.Media("box.mp4"))).ShouldNotBeNull();

        (facts.Kind, facts.HasVideo, facts.HasAudio).ShouldBe((MediaKind.Video, true, true));
        (facts.VideoCodec, facts.AudioChannels, facts.AudioSampleRate).ShouldBe(("h264", 1, 44100));
        // The container says mp3, the frames say mp2: what ffprobe names depends on how much it decoded.
        facts.AudioCodec.ShouldBeOneOf("mp3", "mp2");
        facts.Duration.TotalSeconds.ShouldBe(15.2, 0.1);
        facts.FrameRate!.Value.ShouldBe(29.97, 0.01);
    }

    [Theory]
    [InlineData("still.png")]
    [InlineData("still.jpg")]
    [InlineData("still.webp")]
    [InlineData("still.bmp")]
    [InlineData("still.gif")]
    public async Task A_Still_Picture_Is_An_Image_Without_Length(string name)
    {
        var facts = (await workshop.ProbeAsync(await workshop.PictureAsync(name))).ShouldNotBeNull();

        (facts.Kind, facts.Duration, facts.Width, facts.Height).ShouldBe((MediaKind.Image, TimeSpan.Zero, 320, 240));
        (facts.HasVideo, facts.HasAudio, facts.FrameRate).ShouldBe((false, false, null));
    }

    [Fact]
    public async Task A_Picture_Is_Known_Without_Its_Ending()
    {
        var picture = await workshop.PictureAsync("still.jpg");
        File.Move(picture, workshop.Path("0001"));

        (await workshop.ProbeAsync(workshop.Path("0001"))).ShouldNotBeNull().Kind.ShouldBe(MediaKind.Image);
    }

    [Fact]
    public async Task A_Gif_That_Moves_Is_A_Film()
    {
        var facts = (await workshop.ProbeAsync(await workshop.PictureAsync("moving.gif", frames: 20))).ShouldNotBeNull();

        (facts.Kind, facts.HasVideo).ShouldBe((MediaKind.Video, true));
        facts.Duration.TotalSeconds.ShouldBe(2, 0.1);
    }

    [Theory]
    [InlineData("tone.mp3")]
    [InlineData("tone.wav")]
    [InlineData("tone.m4a")]
    [InlineData("tone.aac")]
    public async Task Sound_Is_Sound(string name)
    {
        var facts = (await workshop.ProbeAsync(await workshop.MakeAsync(name, "-f", "lavfi", "-i", "sine=d=3"))).ShouldNotBeNull();

        (facts.Kind, facts.HasVideo, facts.HasAudio, facts.Width).ShouldBe((MediaKind.Audio, false, true, null));
        facts.Duration.TotalSeconds.ShouldBe(3, 0.2);
    }

    [Fact]
    public async Task A_Cover_Does_Not_Make_A_Song_A_Film()
    {
        var cover = await workshop.PictureAsync("cover.png");
        var song = await workshop.MakeAsync("song.mp3", "-f", "lavfi", "-i", "sine=d=2", "-i", cover, "-map", "0", "-map", "1", "-c:v", "copy", "-disposition:v", "attached_pic", "-id3v2_version", "3");

        var facts = (await workshop.ProbeAsync(song)).ShouldNotBeNull();

        (facts.Kind, facts.HasVideo, facts.HasAudio, facts.VideoCodec).ShouldBe((MediaKind.Audio, false, true, null));
    }

    [Fact]
    public async Task A_Film_From_A_Phone_Held_Upright_Is_As_Tall_As_It_Looks()
    {
        var film = await workshop.MakeAsync("phone.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=1", "-c:v", "libx264");
        Rotate(film);

        var facts = (await workshop.ProbeAsync(film)).ShouldNotBeNull();

        (facts.Width, facts.Height).ShouldBe((240, 320));
    }

    [Fact]
    public async Task A_Film_With_Wide_Pixels_Is_As_Wide_As_It_Looks()
    {
        var film = await workshop.MakeAsync("wide.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=1", "-vf", "setsar=4/3", "-c:v", "libx264");

        (await workshop.ProbeAsync(film)).ShouldNotBeNull().Width.ShouldBe(427);
    }

    [Fact]
    public async Task A_Film_That_Does_Not_Say_How_Long_It_Is_Is_Read_Through()
    {
        // Written to a pipe, as browsers record: there is no going back to note the length.
        var film = await workshop.MakeAsync("recording.webm", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=3", "-c:v", "libvpx", "-deadline", "realtime", "-f", "webm", "-live", "1");

        (await workshop.ProbeAsync(film)).ShouldNotBeNull().Duration.TotalSeconds.ShouldBe(3, 0.2);
    }

    [Fact]
    public async Task What_Cannot_Be_Decoded_Is_Nothing()
    {
        var film = await File.ReadAllBytesAsync(Repository.Media("box.mp4"));

        (await workshop.ProbeAsync(workshop.Write("empty.mp4", []))).ShouldBeNull();
        (await workshop.ProbeAsync(workshop.Write("text.mp4", Encoding.UTF8.GetBytes("This is a text, and not a short one.\n")))).ShouldBeNull();
        (await workshop.ProbeAsync(workshop.Write("truncated.mp4", film[..3000]))).ShouldBeNull();
        (await workshop.ProbeAsync(workshop.Write("middle.mp4", film[500_000..600_000]))).ShouldBeNull();
        (await workshop.ProbeAsync(workshop.Write("page.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")))).ShouldBeNull();
        (await workshop.ProbeAsync(workshop.Path("absent.mp4"))).ShouldBeNull();
        (await workshop.ProbeAsync(Path.GetTempPath())).ShouldBeNull();
    }

    [Fact]
    public async Task A_Header_Without_Frames_Behind_It_Is_Nothing()
    {
        // The index says 456 frames; of the frames themselves only zeros are left.
        var film = await File.ReadAllBytesAsync(await workshop.MakeAsync("good.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10:d=2", "-c:v", "libx264", "-movflags", "+faststart"));
        film.AsSpan(film.AsSpan().IndexOf("mdat"u8) + 4).Clear();

        (await workshop.ProbeAsync(workshop.Write("hollow.mp4", film))).ShouldBeNull();
    }

    [Fact]
    public async Task A_List_Of_Other_Files_Is_Not_Opened_Whatever_It_Is_Called()
    {
        var film = Repository.Media("box.mp4");

        (await workshop.ProbeAsync(workshop.Write("list.mp4", Encoding.UTF8.GetBytes($"ffconcat version 1.0\nfile '{film}'\n")))).ShouldBeNull();
        (await workshop.ProbeAsync(workshop.Write("list.m3u8", Encoding.UTF8.GetBytes($"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile://{film}\n#EXT-X-ENDLIST\n")))).ShouldBeNull();
    }

    [Fact]
    public async Task A_Name_That_Looks_Like_An_Option_Or_A_Protocol_Is_Only_A_Name()
    {
        var picture = await workshop.PictureAsync("still.png");

        foreach (var name in new[] { "-version", "http:x.png", "concat:a|b.png", "城市 漫步.png", "it's 100 %.png" })
        {
            if (!OperatingSystem.IsWindows() || name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0)
            {
                File.Copy(picture, workshop.Path(name));
                (await workshop.ProbeAsync(workshop.Path(name))).ShouldNotBeNull(name).Kind.ShouldBe(MediaKind.Image);
            }
        }
    }

    /// <summary>Writes a quarter turn into the track's header, as a phone does: options for it differ from ffmpeg to ffmpeg.</summary>
    private static void Rotate(string film)
    {
        // tkhd: type, version and flags, five times, reserved, layer, group, volume, reserved, then the matrix.
        const int MatrixAfterType = 4 + 4 + 20 + 8 + 8;
        int[] quarterTurn = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000];
        var bytes = File.ReadAllBytes(film);
        var at = bytes.AsSpan().IndexOf("tkhd"u8) + MatrixAfterType;

        foreach (var value in quarterTurn)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), value);
            at += 4;
        }

        File.WriteAllBytes(film, bytes);
    }
}
