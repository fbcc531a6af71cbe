using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Commands;

/// <summary>A person at a terminal is told of bad settings at once.</summary>
internal static class SettingsCheck
{
    public static NemoSettings Require(SettingsResult result) =>
        result.Problems.Count == 0
            ? result.Settings
            : throw new NemoException(NemoErrorCode.SettingsInvalid) { Detail = string.Join(" ", result.Problems) };
}
