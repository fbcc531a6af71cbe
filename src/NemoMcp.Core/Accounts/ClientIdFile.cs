using System.Text;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Accounts;

/// <summary>This installation's name towards the backend: from the settings, else from the vendor's own file, else made once and written there.</summary>
public sealed class ClientIdFile(NemoSettings settings)
{
    /// <summary>True when the person chose the id: then it is never replaced.</summary>
    public bool IsGiven => settings.ClientId is not null;

    public async Task<ClientId> GetAsync(CancellationToken cancellationToken)
    {
        if (settings.ClientId is { } given)
        {
            return ClientId.TryParse(given) ?? throw new NemoException(NemoErrorCode.SettingsInvalid, "NEMO_CLIENT_ID");
        }

        var written = await WholeFile.ReadAsync(settings.ClientIdFile, cancellationToken);
        var text = written is null ? "" : Encoding.UTF8.GetString(written).Trim().Trim('\uFEFF');
        return text.Length is 0
            ? await RenewAsync(cancellationToken)
            // Another tool may have written a form that cannot stand in a header: its hash is as stable.
            : ClientId.TryParse(text) ?? new ClientId(ShortHash.Of(text));
    }

    /// <summary>Makes a new id and keeps it.</summary>
    public async Task<ClientId> RenewAsync(CancellationToken cancellationToken)
    {
        var id = new ClientId(Guid.NewGuid().ToString("D"));
        await WholeFile.WriteAsync(settings.ClientIdFile, Encoding.UTF8.GetBytes(id.Value), "NEMO_CLIENT_ID", cancellationToken);
        return id;
    }
}
