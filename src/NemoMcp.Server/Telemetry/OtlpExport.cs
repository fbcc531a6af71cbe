using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using NemoMcp.Client.Telemetry;
using NemoMcp.Server.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NemoMcp.Server.Telemetry;

/// <summary>Sends spans and metrics to a collector, when the environment names one (OpenTelemetry's own variables). Otherwise nothing of OpenTelemetry is loaded.</summary>
internal sealed class OtlpExport : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
    private const string MetricsEndpoint = "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT";

    // A collector that hangs must not keep the program from ending.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly IDisposable? _traces;
    private readonly IDisposable? _metrics;

    private OtlpExport(IDisposable? traces, IDisposable? metrics) => (_traces, _metrics) = (traces, metrics);

    /// <param name="scope">Whose measurements of HTTP requests are meant: the meter factory of the host; null over stdio.</param>
    /// <returns>Null when no collector is named.</returns>
    public static OtlpExport? Start(object? scope)
    {
        if (string.Equals(Variable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var all = Variable(Endpoint) is not null;
        var traces = (all || Variable(TracesEndpoint) is not null) && Variable("OTEL_TRACES_EXPORTER") is not "none";
        var metrics = (all || Variable(MetricsEndpoint) is not null) && Variable("OTEL_METRICS_EXPORTER") is not "none";
        return traces || metrics ? new OtlpExport(traces ? Traces() : null, metrics ? Metrics(scope) : null) : null;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Sending Traces()
    {
        var provider = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(NemoTelemetry.Name).AddOtlpExporter().Build();
        return new Sending(() => provider.Shutdown((int)LastWords.TotalMilliseconds), provider);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Sending Metrics(object? scope)
    {
        var builder = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(NemoTelemetry.Name);
        if (scope is not null)
        {
            builder.AddMeter("Microsoft.AspNetCore.Hosting").AddView(instrument => IsOurs(instrument, scope) ? null : MetricStreamConfiguration.Drop);
        }

        var provider = builder.AddOtlpExporter().Build();
        return new Sending(() => provider.Shutdown((int)LastWords.TotalMilliseconds), provider);
    }

    // The embedded backend is a host of its own in the same process.
    private static bool IsOurs(Instrument instrument, object scope) => instrument.Meter.Name == NemoTelemetry.Name || ReferenceEquals(instrument.Meter.Scope, scope);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Describe(ResourceBuilder resource) => resource.AddService("nemo-mcp", serviceVersion: ProgramVersion.Text).AddEnvironmentVariableDetector();

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Sends what is left, within a limit, and ends.</summary>
    private sealed class Sending(Action shutDown, IDisposable provider) : IDisposable
    {
        public void Dispose()
        {
            shutDown();
            provider.Dispose();
        }
    }
}
