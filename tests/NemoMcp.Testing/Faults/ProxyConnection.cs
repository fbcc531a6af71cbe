using System.Net.Sockets;
using NemoMcp.Testing.Faults.Wire;

namespace NemoMcp.Testing.Faults;

/// <summary>One connection of the client: its exchanges, one after the other, until one of them breaks it.</summary>
internal sealed class ProxyConnection(FaultProxy proxy, TcpClient client)
{
    public async Task RunAsync(CancellationToken stop)
    {
        using (client)
        {
            client.NoDelay = true;
            var (stream, script) = (client.GetStream(), proxy.Script);
            try
            {
                var reader = new WireReader(stream);
                while (await reader.ReadHeadAsync(stop) is { } head)
                {
                    script = proxy.Script;
                    var exchange = new ProxyExchange(proxy, script, new ClientSide(client, stream, reader), head);
                    if (!await exchange.RunAsync(stop))
                    {
                        return;
                    }
                }
            }
            catch (Exception end) when (end is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One of the two sides left, or the run is over.
            }
        }
    }
}
