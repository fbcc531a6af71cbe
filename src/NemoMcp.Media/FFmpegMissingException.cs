namespace NemoMcp.Media;

/// <summary>ffmpeg or ffprobe is not on this machine.</summary>
public sealed class FFmpegMissingException(string program)
    : Exception($"{program} was not found. Install ffmpeg (Debian and Ubuntu: apt-get install ffmpeg; macOS: brew install ffmpeg; Windows: winget install Gyan.FFmpeg).")
{
    /// <summary>The program that is missing.</summary>
    public string Program { get; } = program;
}
