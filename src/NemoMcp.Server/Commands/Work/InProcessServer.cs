using System.IO.Pipelines;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Hosting;
using NemoMcp.Server.Hosting.Stdio;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Commands.Work;

/// <summary>The product's own server and a client of it, joined by pipes in memory: the same road that a host takes, without a second process.</summary>
internal sealed class InProcessServer : IAsyncDisposable
{
    private readonly ToolDesk _desk;
    private readonly CancellationTokenSource _stop;
    private readonly Task _serving;

    private InProcessServer(ToolDesk desk, CancellationTokenSource stop, Task serving, McpClient client) =>
        (_desk, _stop, _serving, Client) = (desk, stop, serving, client);

    public McpClient Client { get; }

    public static async Task<InProcessServer> StartAsync(NemoSettings settings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var toServer = new Pipe();
        var toClient = new Pipe();
        var desk = new ToolDesk(new SettingsResult(settings, []), clock, quiet: true);
        var stop = new CancellationTokenSource();
        var serving = new StdioHost(desk, clock).RunAsync(toServer.Reader.AsStream(), toClient.Writer.AsStream(), stop.Token);
        var transport = new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream());
        var options = new McpClientOptions { ClientInfo = new Implementation { Name = "nemo-mcp-cli", Version = ProgramVersion.Text } };
        var client = await McpClient.CreateAsync(transport, options, cancellationToken: cancellationToken);
        return new InProcessServer(desk, stop, serving, client);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _stop.CancelAsync();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _desk.DisposeAsync();
        _stop.Dispose();
    }
}
