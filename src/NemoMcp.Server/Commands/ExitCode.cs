using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands;

/// <summary>What the program says to the shell, and the only place where failures become numbers.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadInput = 2;
    public const int NeedsInput = 3;
    public const int TimedOut = 4;
    public const int Cancelled = 130;

    /// <summary>The number of an error, by its wire name.</summary>
    public static int Of(ErrorReport error) => error.Code switch
    {
        var code when code == NemoErrorCode.InvalidArgument.ToWire()
            || code == NemoErrorCode.SettingsInvalid.ToWire()
            || code == NemoErrorCode.FileNotFound.ToWire()
            || code == NemoErrorCode.PathNotAllowed.ToWire()
            || code == NemoErrorCode.UnsupportedMedia.ToWire()
            || code == NemoErrorCode.MediaTooLarge.ToWire()
            || code == NemoErrorCode.SkillNotFound.ToWire()
            || code == NemoErrorCode.JobNotFound.ToWire() => BadInput,
        var code when code == NemoErrorCode.BackendTimeout.ToWire() => TimedOut,
        _ => Failed,
    };
}
