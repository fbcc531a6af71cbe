using System.Net;
using System.Net.Sockets;
using NemoMcp.LocalBackend.Endpoints.Replies;

namespace NemoMcp.LocalBackend.Endpoints.Uploads;

/// <summary>
/// Opens the connections of URL uploads. The address is checked after resolution and then used itself, for every
/// connection and so for every redirect: a name that resolves differently a moment later gains nothing.
/// </summary>
internal sealed class GuardedConnection(IReadOnlyList<string> allowedHosts)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        if (addresses.Length == 0 || (!IsAllowed(target) && !Array.TrueForAll(addresses, PublicAddress.IsPublic)))
        {
            throw Refusals.BadRequest($"{target.Host} is a private address; URL uploads fetch from public ones only.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(DnsEndPoint target) => allowedHosts.Any(host =>
        string.Equals(host, target.Host, StringComparison.OrdinalIgnoreCase)
        || string.Equals(host, FormattableString.Invariant($"{target.Host}:{target.Port}"), StringComparison.OrdinalIgnoreCase));
}
