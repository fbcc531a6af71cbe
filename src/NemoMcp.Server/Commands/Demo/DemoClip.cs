using NemoMcp.Media;

namespace NemoMcp.Server.Commands.Demo;

/// <summary>A short clip that moves and sounds, for a person who has none at hand.</summary>
internal static class DemoClip
{
    private const int Seconds = 12;

    /// <summary>Twelve seconds of a simple picture take about two; a minute means that something hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Drifting colours with a slow melody of two tones.</summary>
    public static async Task<string> MakeAsync(string folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var programs = FFmpegPrograms.Find();
        var path = Path.Combine(folder, "demo-clip.mp4");
        var run = new FFmpegRun
        {
            Arguments =
            [
                "-nostats", "-hide_banner", "-loglevel", "error", "-y",
                "-f", "lavfi", "-i", $"gradients=size=1280x720:rate=30:duration={Seconds}:speed=0.03:c0=0x1b4d89:c1=0xe07a5f:c2=0x81b29a:c3=0xf2cc8f:nb_colors=4",
                "-f", "lavfi", "-i", $"aevalsrc=0.2*sin(2*PI*(220+55*floor(mod(t\\,4)))*t)*exp(-mod(t\\,1)*2)|0.2*sin(2*PI*(330+55*floor(mod(t\\,4)))*t)*exp(-mod(t\\,1)*2):s=48000:d={Seconds}",
                "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest", path,
            ],
            TimeLimit = Limit,
        };
        await new FFmpegProcess(programs.FFmpeg, clock).RunAsync(run, cancellationToken);
        return path;
    }
}
