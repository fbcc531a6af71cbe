using System.Text;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;

namespace NemoMcp.Core.Accounts;

/// <summary>The bearer that the person gave, in the settings or in a file that is read again when it changes.</summary>
public sealed class GivenToken(NemoSettings settings)
{
    private readonly Lock gate = new();
    private (DateTime WrittenAt, long Length, string Token)? last;

    /// <summary>What the account is known by in the state folder; null without a given token. A token file may be renewed: its path stays.</summary>
    public string? Identity => settings.Token is { } token ? $"token {token}"
        : settings.TokenFile is { } file ? $"token-file {Path.GetFullPath(file)}"
        : null;

    /// <summary>The token; null when the person gave none.</summary>
    public string? Read() => settings.Token ?? (settings.TokenFile is { } file ? ReadFile(file) : null);

    private string ReadFile(string path)
    {
        lock (gate)
        {
            try
            {
                var file = new FileInfo(path);
                if (last is not { } known || known.WrittenAt != file.LastWriteTimeUtc || known.Length != file.Length)
                {
                    last = (file.LastWriteTimeUtc, file.Length, File.ReadAllText(path, Encoding.UTF8).Trim());
                }

                return last.Value.Token is { Length: > 0 } token ? token : throw new NemoException(NemoErrorCode.SettingsInvalid, $"NEMO_TOKEN_FILE: {path}");
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new NemoException(NemoErrorCode.SettingsInvalid, $"NEMO_TOKEN_FILE: {path}", problem);
            }
        }
    }
}
