using System.Diagnostics;
using NemoMcp.Core.Uploading;
using NemoMcp.Testing;

namespace NemoMcp.Core.Tests.Sniffing;

/// <summary>One real file of every accepted format, made by ffmpeg.</summary>
public sealed class SampleFiles : IDisposable
{
    private static readonly string[] Picture = ["-map", "0:v", "-frames:v", "1"];
    private static readonly string[] Sound = ["-map", "1:a"];

    private readonly TempFolder folder = new();

    public SampleFiles()
    {
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", Arguments()) { RedirectStandardError = true, UseShellExecute = false })!;
        var problems = ffmpeg.StandardError.ReadToEnd();
        ffmpeg.WaitForExit(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        ffmpeg.ExitCode.ShouldBe(0, problems);
    }

    public byte[] Start(string format)
    {
        using var file = File.OpenRead(PathOf(format));
        var start = new byte[MediaSniffer.NeededBytes];
        return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Arguments() =>
    [
        "-v", "error", "-f", "lavfi", "-i", "testsrc=size=64x64:rate=5:duration=1", "-f", "lavfi", "-i", "sine=duration=1",
        .. new[] { "mp4", "mov", "avi", "mkv", "webm" }.Append("gif").SelectMany(format => new[] { "-map", "0:v", PathOf(format) }),
        .. new[] { "jpg", "png", "webp" }.SelectMany(format => Picture.Append(PathOf(format))),
        .. new[] { "mp3", "wav", "m4a", "aac" }.SelectMany(format => Sound.Append(PathOf(format))),
    ];

    // The name says nothing: only the content may count.
    private string PathOf(string format) => folder.File("film." + format);
}
