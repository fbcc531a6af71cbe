using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Accounts;

/// <summary>This installation's name towards the backend: from the settings, else the one that is kept, else made once and kept.</summary>
public sealed class ClientIds(NemoSettings settings, IClientIdStore store)
{
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
        await store.WriteAsync(id.Value, cancellationToken);
        return id;
    }

    // Of several processes that find none, one writes it and all use that.
    private async Task<ClientId> MakeAsync(CancellationToken cancellationToken)
    {
        var id = NewId();
        return await store.TryCreateAsync(id.Value, cancellationToken) ? id : await ReadAsync(cancellationToken) ?? await RenewAsync(cancellationToken);
    }

    private async Task<ClientId?> ReadAsync(CancellationToken cancellationToken)
    {
        var text = (await store.ReadAsync(cancellationToken) ?? "").Trim().Trim('\uFEFF');
        return text.Length is 0
            ? null
            // Another tool may have written a form that cannot stand in a header: its hash is as stable.
            : ClientId.TryParse(text) ?? new ClientId(ShortHash.Of(text));
    }

    private static ClientId NewId() => new(Guid.NewGuid().ToString("D"));
}
