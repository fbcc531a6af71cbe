using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Stdio;

/// <summary>The server on a pair of streams, in both protocol eras at once.</summary>
internal sealed class StdioHost(ToolDesk desk, TimeProvider clock)
{
    /// <summary>Serves until the input ends. Nothing outside the process is touched before the first tool call.</summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var calls = new OpenCalls();
        var draining = new DrainingInput(input, calls, clock);
        await using var pipe = new StreamServerTransport(draining, output, "nemo-mcp", NullLoggerFactory.Instance);
        var options = new Lazy<McpServerParts>(() => McpServerParts.Create(desk));
        await new EraSplitter(pipe, calls, ServeAsync).RunAsync(cancellationToken);
        if (options.IsValueCreated)
        {
            options.Value.Dispose();
        }

        async Task ServeAsync(ITransport era, CancellationToken stop)
        {
            desk.WatchSkills();
            await using var server = McpServer.Create(era, options.Value.ToOptions(), NullLoggerFactory.Instance, null);
            await server.RunAsync(stop);
        }
    }
}
