namespace NemoMcp.Protocol;

/// <summary>Business codes of the backend's envelope (backend contract, section 8).</summary>
public static class BackendCodes
{
    public const int Success = 0;
    public const int TokenInvalid = 1001;
    public const int SessionNotFound = 1002;
    public const int OutOfCredits = 2001;
    public const int UnsupportedFile = 4001;
    public const int FileTooLarge = 4002;

    /// <summary>The embedded backend's own: ffmpeg or ffprobe is not on this machine. The cloud has no such code.</summary>
    public const int FfmpegMissing = 5031;
}
