using System.Text;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Accounts;

/// <summary>The bearer that the person gave: with the call, in the settings, or in a file that is read again when it changes.</summary>
public sealed class GivenToken(NemoSettings settings, ITokenSafe? safe = null)
{
    /// <summary>What the account is known by in the state folder; null without a given token. A token file may be renewed: its path stays.</summary>
    public async ValueTask<string?> IdentityAsync(CancellationToken cancellationToken) =>
        await BroughtAsync(cancellationToken) is { } brought ? $"token {brought}"
        : settings.Token is { } token ? $"token {token}"
        : settings.TokenFile is { } file ? $"token-file {Path.GetFullPath(file)}"
        : null;

    /// <summary>True where other callers use the same account: what the backend lets this one see may be theirs.</summary>
    public async ValueTask<bool> IsSharedAsync(CancellationToken cancellationToken) =>
        settings.IsOneOfMany && (settings.Token ?? settings.TokenFile) is not null && await BroughtAsync(cancellationToken) is null;

    /// <summary>The token; null when the person gave none.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken) =>
        await BroughtAsync(cancellationToken) ?? settings.Token ?? (settings.TokenFile is { } file ? ReadFile(file) : null);

    private ValueTask<string?> BroughtAsync(CancellationToken cancellationToken) => safe?.ReadAsync(cancellationToken) ?? default;

    // Read each time: it is a line, and a change that keeps the length within one tick of the file's clock is a change too.
    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path, Encoding.UTF8).Trim() is { Length: > 0 } token ? token : throw Unusable(path, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, problem);
        }
    }

    private static NemoException Unusable(string path, Exception? problem) => new(NemoErrorCode.SettingsInvalid, $"{SettingNames.TokenFile}: {path}", problem);
}
