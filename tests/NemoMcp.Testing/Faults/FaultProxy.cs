using System.Net;
using System.Net.Sockets;

namespace NemoMcp.Testing.Faults;

/// <summary>
/// A bad network on 127.0.0.1: stands between a client and a real backend and harms exchanges as a <see cref="FaultScript"/>
/// says. Beside it stand the ledger and the witness, which see the backend's side as it is.
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private volatile FaultScript script = FaultScript.Quiet();

    public FaultProxy(Uri backend)
    {
        Backend = backend;
        Witness = new StateWitness(backend);
        listener.Start();
        Address = new Uri($"http://{listener.LocalEndpoint}");
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public MessageLedger Ledger { get; } = new();

    public StateWitness Witness { get; }

    /// <summary>What happens from now on, to exchanges that begin from now on.</summary>
    public FaultScript Script
    {
        get => script;
        set => script = value;
    }

    internal Uri Backend { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        Witness.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new HashSet<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                open.RemoveWhere(task => task.IsCompleted);
                open.Add(Task.Run(() => new ProxyConnection(this, client).RunAsync(stop.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }
}
