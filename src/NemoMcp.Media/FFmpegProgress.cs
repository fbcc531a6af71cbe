namespace NemoMcp.Media;

/// <summary>How far ffmpeg has come, from one block of <c>-progress</c>.</summary>
public sealed record FFmpegProgress(TimeSpan Position, bool Ended);
