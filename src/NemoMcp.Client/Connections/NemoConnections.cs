using System.Net;

namespace NemoMcp.Client.Connections;

/// <summary>The sockets, for the life of the program. None of the three follows redirects or keeps cookies.</summary>
internal sealed class NemoConnections(NemoClientOptions options) : IDisposable
{
    // Long enough to save handshakes while polling, short enough to notice that the host's address changed.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    // A server that does not know "Expect: 100-continue" costs an upload this much, once.
    private static readonly TimeSpan ContinueTimeout = TimeSpan.FromSeconds(1);

    /// <summary>For reads: connections are kept and used again.</summary>
    public SocketsHttpHandler Reads { get; } = Create(options, ConnectionLifetime, DecompressionMethods.All);

    /// <summary>
    /// For everything that changes something: every request has a connection of its own. A kept connection may be closing
    /// just then, and a request that was lost in it cannot be told from one that was read and acted on; as nothing that may
    /// cost credits is sent twice, the flow would have to ask state for minutes. That the sockets do not repeat a request
    /// by themselves is the matter of its body: see <see cref="EmptyBody"/>.
    /// </summary>
    public SocketsHttpHandler Writes { get; } = Create(options, TimeSpan.Zero, DecompressionMethods.None);

    /// <summary>For films: a byte range is of the bytes as they are stored, so nothing may be unpacked on the way.</summary>
    public SocketsHttpHandler Downloads { get; } = Create(options, ConnectionLifetime, DecompressionMethods.None);

    public void Dispose()
    {
        Reads.Dispose();
        Writes.Dispose();
        Downloads.Dispose();
    }

    private static SocketsHttpHandler Create(NemoClientOptions options, TimeSpan lifetime, DecompressionMethods decompression) => new()
    {
        // The trace context goes to the backend only; the attribution handler puts it there.
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        AutomaticDecompression = decompression,
        ConnectTimeout = options.ConnectTimeout,
        Expect100ContinueTimeout = ContinueTimeout,
        PooledConnectionLifetime = lifetime,
        Proxy = new LoopbackBypass(HttpClient.DefaultProxy),
        UseCookies = false,
    };
}
