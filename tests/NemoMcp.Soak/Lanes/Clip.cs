using NemoMcp.Media;

namespace NemoMcp.Soak.Lanes;

/// <summary>The smallest clip that still has picture and sound: nobody looks at it, two thousand times.</summary>
internal static class Clip
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static async Task<string> MakeAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "clip.mp4");
        var run = new FFmpegRun
        {
            Arguments =
            [
                "-nostats", "-hide_banner", "-loglevel", "error", "-y",
                "-f", "lavfi", "-i", "testsrc=size=64x64:rate=10:duration=2",
                "-f", "lavfi", "-i", "sine=frequency=440:duration=2",
                "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "32k", "-shortest", path,
            ],
            TimeLimit = Limit,
        };
        await new FFmpegProcess(FFmpegPrograms.Find().FFmpeg, TimeProvider.System).RunAsync(run, cancellationToken);
        return path;
    }
}
