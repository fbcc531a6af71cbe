using System.Globalization;
using NemoMcp.Core.Accounts;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Commands.Doctor.Checks;

/// <summary>Whose account is used and until when. No value is shown.</summary>
internal sealed class TokenFindings(NemoSettings settings, IAccountStore accounts, string backend, TimeProvider clock) : IDoctorCheck
{
    private const string Check = "token";
    private const UnixFileMode ForOthers = (UnixFileMode)0b111_111;

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => [await FindAsync(cancellationToken)];

    private async Task<Finding> FindAsync(CancellationToken cancellationToken)
    {
        if (settings.Token is not null)
        {
            return Finding.Fine(Check, $"given by {SettingNames.Token}; when it ends, only the backend knows");
        }

        if (settings.TokenFile is { } file)
        {
            return await GivenAsync(file, cancellationToken);
        }

        var kept = await accounts.ReadAsync(backend, cancellationToken);
        var now = clock.GetUtcNow();
        return kept is { EndsAt: { } end }
            ? Finding.Fine(Check, end > now ? $"anonymous account, until {Time(end)}" : $"the anonymous account ended {Time(end)}; a new one is asked for at the first call")
            : kept is not null ? Finding.Fine(Check, "anonymous account")
            : settings.Anonymous ? Finding.Fine(Check, settings.ApiUrl is null ? "none yet: the embedded backend makes one on this machine" : "none yet: a free anonymous account is asked for at the first call")
            : Finding.Broken(Check, $"there is none, and {SettingNames.Anonymous}=off forbids asking for one", $"Set {SettingNames.Token} or {SettingNames.TokenFile}: a token is made in the web app under Settings, API Tokens.");
    }

    private async Task<Finding> GivenAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await new GivenToken(settings).ReadAsync(cancellationToken);
        }
        catch (NemoException)
        {
            return Finding.Broken(Check, $"{SettingNames.TokenFile} names {file}, which cannot be read or is empty", "Put the token into it, on a line of its own, readable for you alone.");
        }

        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ForOthers) != UnixFileMode.None
            ? Finding.Note(Check, $"{file} can be read by others", $"Type: chmod 600 '{file}'")
            : Finding.Fine(Check, $"from {file}; when it ends, only the backend knows");
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
