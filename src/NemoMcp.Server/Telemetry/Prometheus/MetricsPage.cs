using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Http;
using NemoMcp.Client.Telemetry;
using NemoMcp.Server.Hosting;

namespace NemoMcp.Server.Telemetry.Prometheus;

/// <summary><c>/metrics</c>: listens from its making on, and shows what it heard to whoever asks.</summary>
internal sealed class MetricsPage : IDisposable
{
    public const string Path = "/metrics";

    private const string Hosting = "Microsoft.AspNetCore.Hosting";
    private const string Runtime = "System.Runtime";

    private static readonly string[] OfRuntime = ["dotnet.process.", "dotnet.gc.", "dotnet.thread_pool."];

    // A number that never changes, and ends like a histogram's: Prometheus' own checker complains.
    private const string Processors = "dotnet.process.cpu.count";

    private readonly ConcurrentDictionary<string, Family> _families = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();
    private readonly object? _scope;

    /// <param name="scope">The meter factory of the host that is shown: the embedded backend is another one in the same process.</param>
    public MetricsPage(object? scope)
    {
        _scope = scope;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsShown(instrument))
            {
                var family = new Family(instrument);
                listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(family.Name, family));
            }
        };
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, family) => ((Family)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, family) => ((Family)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, family) => ((Family)family!).Record(value, tags));
        _listener.Start();
    }

    /// <summary>Asked from this machine, by a name of this machine, and not through a proxy here that asks for somebody elsewhere.</summary>
    public static bool IsForThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !http.Request.Headers.ContainsKey("Forwarded")
        && !http.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase));

    public Task WriteAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "GET";
            return Task.CompletedTask;
        }

        http.Response.ContentType = MetricsText.ContentType;
        return http.Response.WriteAsync(Text(), http.RequestAborted);
    }

    public string Text()
    {
        _listener.RecordObservableInstruments();
        return $"# HELP target_info The program that is measured.\n# TYPE target_info gauge\ntarget_info{{service_name=\"nemo-mcp\",service_version=\"{LabelText.Escape(ProgramVersion.Text)}\"}} 1\n"
            + MetricsText.Of(_families.Values);
    }

    public void Dispose() => _listener.Dispose();

    private bool IsShown(Instrument instrument) => instrument.Meter.Name switch
    {
        NemoTelemetry.Name => true,
        Hosting => _scope is not null && ReferenceEquals(instrument.Meter.Scope, _scope),
        Runtime => instrument.Name is not Processors && Array.Exists(OfRuntime, start => instrument.Name.StartsWith(start, StringComparison.Ordinal)),
        _ => false,
    };
}
