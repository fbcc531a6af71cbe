using NemoMcp.Testing;

namespace NemoMcp.Media.Tests;

/// <summary>Makes files of every kind and asks what they are.</summary>
internal sealed class Workshop : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly CancellationTokenSource time = new(TimeSpan.FromSeconds(60));

    public string Path(string name) => folder.File(name);

    /// <summary>A file that ffmpeg makes, given as the words before its name.</summary>
    public async Task<string> MakeAsync(string name, params string[] words)
    {
        await new FFmpegProcess(FFmpegPrograms.Find().FFmpeg, TimeProvider.System).RunAsync(
            new FFmpegRun { Arguments = ["-v", "error", "-y", .. words, folder.File(name)], TimeLimit = TimeSpan.FromSeconds(60) },
            time.Token);
        return folder.File(name);
    }

    public Task<string> PictureAsync(string name, int frames = 1) =>
        MakeAsync(name, "-f", "lavfi", "-i", "testsrc2=s=320x240:r=10", "-frames:v", $"{frames}");

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder.File(name), bytes);
        return folder.File(name);
    }

    public Task<MediaFacts?> ProbeAsync(string path) => new MediaProbe(TimeProvider.System).ProbeAsync(path, time.Token);

    public void Dispose()
    {
        time.Dispose();
        folder.Dispose();
    }
}
