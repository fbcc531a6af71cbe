namespace NemoMcp.Protocol;

/// <summary>Everything that can go wrong, as the assistant sees it. The wire name is the member in snake_case.</summary>
public enum NemoErrorCode
{
    /// <summary>The backend does not accept the token.</summary>
    TokenInvalid,

    /// <summary>The session is not known, or is no longer known, to the backend.</summary>
    SessionNotFound,

    /// <summary>The account has no credits left for this work.</summary>
    OutOfCredits,

    /// <summary>The file is of a type that the backend does not take.</summary>
    UnsupportedMedia,

    /// <summary>The file is larger than the limit.</summary>
    MediaTooLarge,

    /// <summary>The token call was refused for want of a client id.</summary>
    ClientIdMissing,

    /// <summary>The plan does not allow exports.</summary>
    ExportBlocked,

    /// <summary>Too many requests.</summary>
    RateLimited,

    /// <summary>The backend cannot be reached, or fails.</summary>
    BackendUnavailable,

    /// <summary>The backend took longer than the limit and its state shows no change.</summary>
    BackendTimeout,

    /// <summary>The backend refused for a reason of its own.</summary>
    BackendRejected,

    /// <summary>The stream was lost and state shows no change: nobody can tell whether the edit ran.</summary>
    EditOutcomeUnknown,

    /// <summary>Another edit is running in the session.</summary>
    EditInProgress,

    /// <summary>The timeline is empty.</summary>
    NothingToExport,

    /// <summary>The render failed twice.</summary>
    RenderFailed,

    /// <summary>The finished film could not be fetched.</summary>
    DownloadFailed,

    /// <summary>The output folder or file cannot be written.</summary>
    OutputNotWritable,

    /// <summary>ffmpeg or ffprobe is not installed.</summary>
    FfmpegMissing,

    /// <summary>A setting is malformed.</summary>
    SettingsInvalid,

    /// <summary>No skill of that name is installed.</summary>
    SkillNotFound,

    /// <summary>No job of that id.</summary>
    JobNotFound,

    /// <summary>The file does not exist.</summary>
    FileNotFound,

    /// <summary>The path lies outside the allowed folders.</summary>
    PathNotAllowed,

    /// <summary>An argument is wrong.</summary>
    InvalidArgument,

    /// <summary>A fault of this program.</summary>
    InternalError,
}
