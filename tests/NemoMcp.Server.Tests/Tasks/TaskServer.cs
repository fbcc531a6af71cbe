using System.IO.Pipelines;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Hosting.Http;
using NemoMcp.Server.Hosting.Stdio;
using NemoMcp.Server.Tools;
using NemoMcp.Testing;

namespace NemoMcp.Server.Tests.Tasks;

/// <summary>One life of the server over a transport, and the real clients that connect to it.</summary>
internal sealed class TaskServer : IAsyncDisposable
{
    private readonly ToolDesk _desk;
    private readonly HttpHost? _http;
    private readonly List<(McpClient Client, Task Served, Pipe In)> _clients = [];

    private TaskServer(ToolDesk desk, HttpHost? http) => (_desk, _http) = (desk, http);

    public static async Task<TaskServer> StartAsync(SettingsResult settings, bool overHttp)
    {
        if (!overHttp)
        {
            return new TaskServer(new ToolDesk(settings, TimeProvider.System, quiet: true), null);
        }

        var doors = await HttpDoors.OpenAsync(settings.Settings, TimeProvider.System, TestLimits.Token());
        var desk = new ToolDesk(settings, TimeProvider.System, quiet: true, doors);
        var options = new HttpHostOptions { Address = new Uri("http://127.0.0.1:0") };
        return new TaskServer(desk, await HttpHost.StartAsync(desk, doors, options, TimeProvider.System, TestLimits.Token()));
    }

    /// <summary>A client of the newer era, or of the version that it is told; over stdio it is on a pipe of its own.</summary>
    public async Task<McpClient> ConnectAsync(bool takesTasks, string version = "2026-07-28", string? key = null)
    {
        var options = new McpClientOptions { ProtocolVersion = version, Capabilities = new ClientCapabilities() };
        if (takesTasks)
        {
            options.Capabilities.Extensions = new Dictionary<string, object>(StringComparer.Ordinal) { ["io.modelcontextprotocol/tasks"] = new System.Text.Json.Nodes.JsonObject() };
        }

        var (input, output) = (new Pipe(), new Pipe());
        var served = _http is null ? new StdioHost(_desk, TimeProvider.System).RunAsync(input.Reader.AsStream(), output.Writer.AsStream(), CancellationToken.None) : Task.CompletedTask;
        IClientTransport transport = _http is null
            ? new StreamClientTransport(input.Writer.AsStream(), output.Reader.AsStream(), NullLoggerFactory.Instance)
            : new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = new Uri(_http.Address, "mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = key is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = $"Bearer {key}" },
            });
        var client = await McpClient.CreateAsync(transport, options, cancellationToken: TestLimits.Token());
        _clients.Add((client, served, input));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (client, served, input) in _clients)
        {
            await client.DisposeAsync();
            await input.Writer.CompleteAsync();
            await served.WaitAsync(TestLimits.Wait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (_http is not null)
        {
            await _http.DisposeAsync();
        }

        await _desk.DisposeAsync();
    }
}
