using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Conformance.Offered;

/// <summary>Tools that say something before they answer.</summary>
internal sealed partial class StreamTools(TimeProvider clock)
{
    // The suite asks for pauses of this length, so that notes are seen to arrive one by one.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(100);

    public IEnumerable<McpServerTool> All =>
    [
        new FixtureTool("test_tool_with_logging", "Logs three lines.", LogAsync),
        new FixtureTool("test_logging_tool", "Logs three lines to whoever asked for them.", LogAsync),
        new FixtureTool("test_tool_with_progress", "Reports progress three times.", ProgressAsync),
        new FixtureTool("test_reconnection", "Ends its stream before it answers.", ReconnectAsync),
    ];

    private async ValueTask<CallToolResult> LogAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        using var provider = request.Server.AsClientLoggerProvider();
        var logger = provider.CreateLogger("conformance");
        Lines.Started(logger);
        await Task.Delay(Pause, clock, cancellationToken);
        Lines.Working(logger);
        await Task.Delay(Pause, clock, cancellationToken);
        Lines.Done(logger);
        return Said.Text("Logged.");
    }

    private async ValueTask<CallToolResult> ProgressAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        foreach (var progress in new[] { 0, 50, 100 })
        {
            if (request.Params?.ProgressToken is { } token)
            {
                await request.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = progress, Total = 100 }, cancellationToken: cancellationToken);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        return Said.Text("Reported.");
    }

    private async ValueTask<CallToolResult> ReconnectAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        await request.EnablePollingAsync(Retry, cancellationToken);
        await Task.Delay(Pause, clock, cancellationToken);
        return Said.Text("Reconnected.");
    }

    private static partial class Lines
    {
        [LoggerMessage(9001, LogLevel.Information, "Tool execution started")]
        public static partial void Started(ILogger logger);

        [LoggerMessage(9002, LogLevel.Information, "Tool processing data")]
        public static partial void Working(ILogger logger);

        [LoggerMessage(9003, LogLevel.Information, "Tool execution completed")]
        public static partial void Done(ILogger logger);
    }
}
