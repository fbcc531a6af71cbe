namespace NemoMcp.Media.Probing;

/// <summary>Reads a file through for its length: films from browsers and streams do not say how long they are.</summary>
internal sealed class DurationReader(string ffmpeg, TimeProvider clock)
{
    // Copying packets to nowhere runs at the disk's speed: 500 MB take seconds.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    public async Task<TimeSpan> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var progress = new FFmpegProgressReader();
        var longest = TimeSpan.Zero;

        try
        {
            await new FFmpegProcess(ffmpeg, clock).RunAsync(
                new FFmpegRun
                {
                    Arguments = ["-v", "error", "-nostats", "-progress", "pipe:1", .. SafeInput.Arguments(path), "-c", "copy", "-f", "null", "-"],
                    TimeLimit = TimeLimit,
                    OnLine = line => longest = progress.Read(line) is { } step && step.Position > longest ? step.Position : longest,
                },
                cancellationToken);
        }
        catch (FFmpegFailedException)
        {
            // What could be read until it broke is what can be edited.
        }

        return longest;
    }
}
