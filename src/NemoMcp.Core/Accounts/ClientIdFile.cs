using System.Text;
using NemoMcp.Core.Files;
using NemoMcp.Core.Settings;

namespace NemoMcp.Core.Accounts;

/// <summary>The client id in the vendor's own file, which other tools read too.</summary>
public sealed class ClientIdFile(NemoSettings settings, TimeProvider clock) : IClientIdStore
{
    // A file that was written this long ago would show another time if it were written again.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private volatile Known? known;

    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        var writtenAt = File.GetLastWriteTimeUtc(settings.ClientIdFile);
        if (known is { } last && last.WrittenAt == writtenAt)
        {
            return last.Text;
        }

        var text = await WholeFile.ReadAsync(settings.ClientIdFile, cancellationToken) is { } written ? Encoding.UTF8.GetString(written) : null;
        known = text is not null && clock.GetUtcNow().UtcDateTime - writtenAt > Settled ? new Known(writtenAt, text) : null;
        return text;
    }

    public Task<bool> TryCreateAsync(string id, CancellationToken cancellationToken) =>
        WholeFile.TryCreateAsync(settings.ClientIdFile, Encoding.UTF8.GetBytes(id), SettingNames.ClientId, cancellationToken);

    public Task WriteAsync(string id, CancellationToken cancellationToken) =>
        WholeFile.WriteAsync(settings.ClientIdFile, Encoding.UTF8.GetBytes(id), SettingNames.ClientId, cancellationToken);

    private sealed record Known(DateTime WrittenAt, string Text);
}
