using System.Diagnostics.Metrics;
using NemoMcp.Client.Telemetry;

namespace NemoMcp.Server.Telemetry;

/// <summary>What is told about MCP itself, by the names of OpenTelemetry's conventions; the rest stands in <see cref="NemoTelemetry"/>.</summary>
internal static class McpInstruments
{
    /// <summary>Seconds from a request or notification to its result.</summary>
    public static Histogram<double> Operations { get; } = NemoTelemetry.Meter.CreateHistogram(
        "mcp.server.operation.duration",
        "s",
        "Duration of MCP requests and notifications, from their arrival to their result.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 120, 300] });
}
