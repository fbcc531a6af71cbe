using System.Diagnostics;
using System.Text.RegularExpressions;
using ModelContextProtocol.Client;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.Infrastructure;

/// <summary>The program with <c>serve --http</c> (or another verb that listens) on a free port of this machine.</summary>
internal sealed partial class HttpServer : IAsyncDisposable
{
    private readonly Process _process;

    private HttpServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<HttpServer> StartAsync(IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        var process = Processes.Start(NemoHome.Program, [.. arguments, "--urls", "http://127.0.0.1:0"], settings);
        using var limit = new CancellationTokenSource(Processes.Limit);
        var line = await process.StandardOutput.ReadLineAsync(limit.Token);
        if (line is null)
        {
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(limit.Token));
        }

        process.BeginErrorReadLine();
        return new HttpServer(process, new Uri(new Uri(AddressIn().Match(line).Value).GetLeftPart(UriPartial.Authority)));
    }

    public Task<McpClient> ConnectAsync(string? key = null)
    {
        var options = new HttpClientTransportOptions { Endpoint = new Uri(Address, "mcp"), TransportMode = HttpTransportMode.StreamableHttp };
        if (key is not null)
        {
            options.AdditionalHeaders = new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {key}" };
        }

        return McpClient.CreateAsync(new HttpClientTransport(options), new McpClientOptions { InitializationTimeout = TimeSpan.FromSeconds(60) });
    }

    /// <summary>Asks it to stop, and gives its exit code.</summary>
    public async Task<int> StopAsync(string signal = "-TERM")
    {
        if (!_process.HasExited)
        {
            await Processes.RunAsync("kill", [signal, $"{_process.Id}"]);
        }

        using var limit = new CancellationTokenSource(Processes.Limit);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync("-KILL");
        _process.Dispose();
    }

    [GeneratedRegex("http://[^ /]+")]
    private static partial Regex AddressIn();
}
