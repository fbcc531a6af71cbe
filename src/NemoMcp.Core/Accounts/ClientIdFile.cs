using System.Text;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Accounts;

/// <summary>This installation's name towards the backend: from the settings, else from the vendor's own file, else made once and written there.</summary>
public sealed class ClientIdFile(NemoSettings settings, TimeProvider clock)
{
    // A file that was written this long ago would show another time if it were written again.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private volatile Known? known;

    /// <summary>True when the person chose the id: then it is never replaced.</summary>
    public bool IsGiven => settings.ClientId is not null;

    public async Task<ClientId> GetAsync(CancellationToken cancellationToken)
    {
        if (settings.ClientId is { } given)
        {
            return ClientId.TryParse(given) ?? throw new NemoException(NemoErrorCode.SettingsInvalid, SettingNames.ClientId);
        }

        return await ReadAsync(cancellationToken) ?? await MakeAsync(cancellationToken);
    }

    /// <summary>Makes a new id and keeps it.</summary>
    public async Task<ClientId> RenewAsync(CancellationToken cancellationToken)
    {
        var id = NewId();
        await WholeFile.WriteAsync(settings.ClientIdFile, Encoding.UTF8.GetBytes(id.Value), SettingNames.ClientId, cancellationToken);
        return id;
    }

    // Of several processes that find none, one writes it and all use that.
    private async Task<ClientId> MakeAsync(CancellationToken cancellationToken)
    {
        var id = NewId();
        return await WholeFile.TryCreateAsync(settings.ClientIdFile, Encoding.UTF8.GetBytes(id.Value), SettingNames.ClientId, cancellationToken)
            ? id
            : await ReadAsync(cancellationToken) ?? await RenewAsync(cancellationToken);
    }

    private async Task<ClientId?> ReadAsync(CancellationToken cancellationToken)
    {
        var writtenAt = File.GetLastWriteTimeUtc(settings.ClientIdFile);
        if (known is { } last && last.WrittenAt == writtenAt)
        {
            return last.Id;
        }

        var id = await ParseAsync(cancellationToken);
        known = id is not null && clock.GetUtcNow().UtcDateTime - writtenAt > Settled ? new Known(writtenAt, id.Value) : null;
        return id;
    }

    private async Task<ClientId?> ParseAsync(CancellationToken cancellationToken)
    {
        var written = await WholeFile.ReadAsync(settings.ClientIdFile, cancellationToken);
        var text = written is null ? "" : Encoding.UTF8.GetString(written).Trim().Trim('\uFEFF');
        return text.Length is 0
            ? null
            // Another tool may have written a form that cannot stand in a header: its hash is as stable.
            : ClientId.TryParse(text) ?? new ClientId(ShortHash.Of(text));
    }

    private sealed record Known(DateTime WrittenAt, ClientId Id);

    private static ClientId NewId() => new(Guid.NewGuid().ToString("D"));
}
