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

    /// <summary>The table for people.</summary>
    public const string Table = "Exit codes: 0 done, 1 failed or nothing changed, 2 bad input or settings, 3 needs input, 4 timed out, 130 cancelled.";

    public static int Of(ErrorReport error) => Of(error.Code);

    /// <summary>The number of a status that a tool answered with.</summary>
    public static int OfStatus(string? status) => status switch
    {
        "unchanged" or "failed" or "partial" or "cancelled" => Failed,
        "needs_input" => NeedsInput,
        _ => Done,
    };

    /// <summary>The number of an error, by its wire name.</summary>
    public static int Of(string errorCode) => errorCode switch
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
