using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NemoMcp.Testing;

namespace NemoMcp.EndToEnd.Tests.Telemetry;

/// <summary>A collector on loopback: takes OTLP over http/protobuf and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _requests = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private OtlpReceiver(WebApplication web) => _web = web;

    public Uri Address => new(_web.Urls.First());

    public IReadOnlyList<ReceivedSpan> Spans => [.. Bodies("/v1/traces").SelectMany(ReceivedSpan.In)];

    /// <summary>Names of all metrics that came (ExportMetricsServiceRequest: resource 1, scope 2, metric 2, name 1).</summary>
    public IReadOnlyList<string> Metrics =>
        [.. Bodies("/v1/metrics").SelectMany(body => new ProtoFields(body).Messages(1)).SelectMany(resource => resource.Messages(2)).SelectMany(scope => scope.Messages(2)).Select(metric => metric.Text(1))];

    /// <summary>Everything that came, as text: for what must not be in it.</summary>
    public string Everything => string.Concat(_requests.Select(request => System.Text.Encoding.Latin1.GetString(request.Body)));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var receiver = new OtlpReceiver(builder.Build());
        receiver._web.Run(receiver.TakeAsync);
        await receiver._web.StartAsync();
        return receiver;
    }

    /// <summary>What the program's environment needs to send here.</summary>
    public (string Name, string? Value)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Address.ToString()),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
    ];

    /// <summary>Waits until what came satisfies a condition.</summary>
    public async Task UntilAsync(Func<OtlpReceiver, bool> condition)
    {
        var limit = TestLimits.Token();
        while (!condition(this))
        {
            await _arrived.WaitAsync(limit);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _arrived.Dispose();
    }

    private IEnumerable<byte[]> Bodies(string path) => _requests.Where(request => request.Path == path).Select(request => request.Body);

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _requests.Enqueue((http.Request.Path.Value!, body.ToArray()));
        _arrived.Release();
        http.Response.ContentType = "application/x-protobuf";
    }
}
