namespace NemoMcp.Media;

/// <summary>ffmpeg or ffprobe ended with an error; the message carries its last lines, cleaned.</summary>
public sealed class FFmpegFailedException(string message, int exitCode, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;
}
