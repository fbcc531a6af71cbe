using System.Net;
using System.Net.Sockets;
using System.Text;
using NemoMcp.Testing;

namespace NemoMcp.Client.Tests.Connections;

/// <summary>
/// A server without manners: reads one request and closes the connection, or answers a few times first. It counts what
/// arrived, which a polite server cannot do for a request that it never answers.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private const string Body = """{"code":0,"data":{"available":1,"frozen":0,"total":1}}""";
    private static readonly string Answer = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;
    private int answersLeft;
    private int connections;
    private int requests;

    public RawServer(int answers = 0)
    {
        answersLeft = answers;
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}");

    /// <summary>Connections over which at least a byte came.</summary>
    public int Connections => Volatile.Read(ref connections);

    public int Requests => Volatile.Read(ref requests);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving.WaitAsync(TestLimits.Wait);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(HandleAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task HandleAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var first = true;
                while (await ReadRequestAsync(stream))
                {
                    Interlocked.Add(ref connections, first ? 1 : 0);
                    first = false;
                    Interlocked.Increment(ref requests);
                    if (Interlocked.Decrement(ref answersLeft) < 0)
                    {
                        return;
                    }

                    await stream.WriteAsync(Encoding.ASCII.GetBytes(Answer), stop.Token);
                }
            }
            catch (Exception end) when (end is IOException or OperationCanceledException)
            {
                // The other side left, or the test is over.
            }
        }
    }

    // To the end of the request, length and all: closing with unread bytes would reset, and be another case.
    private async Task<bool> ReadRequestAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, stop.Token) is 0)
            {
                return false;
            }

            head.Append((char)one[0]);
        }

        var lengthLine = head.ToString().Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var body = new byte[lengthLine is null ? 0 : int.Parse(lengthLine.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)];
        if (head.ToString().Contains("100-continue", StringComparison.OrdinalIgnoreCase))
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop.Token);
        }

        await stream.ReadExactlyAsync(body, stop.Token);
        return true;
    }
}
