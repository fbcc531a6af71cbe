using System.Diagnostics;
using ModelContextProtocol.Client;

namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>The built program as <c>serve --http</c> on a free port.</summary>
internal sealed class HttpProgram : IAsyncDisposable
{
    private readonly Process _process;

    private HttpProgram(Process process, Uri mcp) => (_process, Mcp) = (process, mcp);

    /// <summary>Where the endpoint is.</summary>
    public Uri Mcp { get; }

    public int Id => _process.Id;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false, ActivityHeadersPropagator = null }, disposeHandler: true) { Timeout = Processes.Limit };

    /// <param name="command">The words of the command, <c>serve --http</c> or <c>backend</c>.</param>
    /// <param name="settings">Its environment.</param>
    public static async Task<HttpProgram> StartAsync(IEnumerable<string> command, IReadOnlyDictionary<string, string?> settings)
    {
        var process = Processes.Start(NemoHome.Program, [.. command, "--urls", "http://127.0.0.1:0"], settings);
        try
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Processes.Limit);
            return new HttpProgram(process, new Uri(line.ShouldNotBeNull().Split(' ')[2]));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>A client of the newest protocol version.</summary>
    public Task<McpClient> ConnectAsync(IDictionary<string, string>? headers = null) => McpClient.CreateAsync(
        new HttpClientTransport(
            new HttpClientTransportOptions { Endpoint = Mcp, TransportMode = HttpTransportMode.StreamableHttp, AdditionalHeaders = headers },
            Http),
        new McpClientOptions { ProtocolVersion = "2026-07-28" });

    /// <summary>The page that Prometheus reads.</summary>
    public Task<string> MetricsAsync() => Http.GetStringAsync(new Uri(Mcp, "/metrics"));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await Processes.RunAsync("kill", ["-TERM", $"{_process.Id}"]);
            await _process.WaitForExitAsync().WaitAsync(Processes.Limit);
        }

        _process.Dispose();
    }
}
