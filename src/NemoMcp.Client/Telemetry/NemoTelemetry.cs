using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NemoMcp.Client.Telemetry;

/// <summary>
/// What the program lets be seen from outside: one source of spans, one meter, and the instruments that are not about MCP (docs/telemetry.md).
/// Nothing here sends anything; without a listener a measurement is one comparison.
/// Values of attributes come from short lists: never an id, a name, a text or a secret.
/// </summary>
public static class NemoTelemetry
{
    /// <summary>The name of <see cref="Source"/> and <see cref="Meter"/>.</summary>
    public const string Name = "NemoMcp";

    public static ActivitySource Source { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);

    /// <summary>Seconds from a request to the backend, or to the place that it named for a film, to the headers of the answer.</summary>
    public static Histogram<double> BackendRequests { get; } = Meter.CreateHistogram(
        "http.client.request.duration",
        "s",
        "Duration of requests to the backend and to film servers, to the headers of the answer.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <summary>Bytes of media: <c>network.io.direction</c> is <c>transmit</c> for uploads, <c>receive</c> for films.</summary>
    public static Counter<long> Media { get; } = Meter.CreateCounter<long>("nemo.media.io", "By", "Bytes of media sent to and received from the backend.");

    /// <summary>What was asked again: <c>nemo.retry.reason</c> is <c>unreachable</c>, <c>token_renewed</c> or <c>rate_limited</c>.</summary>
    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>("nemo.backend.retries", "{retry}", "Requests to the backend that were made again.");

    /// <summary>What was saved: <c>nemo.recovery.kind</c> is <c>edit_settled</c>, <c>job_taken_up</c> or <c>download_resumed</c>.</summary>
    public static Counter<long> Recoveries { get; } = Meter.CreateCounter<long>("nemo.recoveries", "{recovery}", "Work that went on after something was lost.");

    /// <summary>The balance that the backend told last, whoever's it was.</summary>
    public static Gauge<double> CreditsAvailable { get; } = Meter.CreateGauge<double>("nemo.credits.available", "{credit}", "Credits available, as the backend told last.");

    /// <summary>The difference of the balances before and after edits.</summary>
    public static Counter<double> CreditsSpent { get; } = Meter.CreateCounter<double>("nemo.credits.spent", "{credit}", "Credits that edits were seen to cost.");

    /// <summary>Jobs at work in this process, by <c>nemo.job.kind</c>.</summary>
    public static UpDownCounter<long> JobsRunning { get; } = Meter.CreateUpDownCounter<long>("nemo.jobs.running", "{job}", "Jobs at work in this process.");

    /// <summary>Seconds from the start of a job to its end here, by <c>nemo.job.kind</c> and <c>nemo.job.status</c>.</summary>
    public static Histogram<double> Jobs { get; } = Meter.CreateHistogram(
        "nemo.job.duration",
        "s",
        "Duration of jobs in this process.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600] });

    /// <summary>A step of a flow, as a span of its own; null when nobody listens.</summary>
    public static Activity? Flow(string name) => Source.StartActivity(name);
}
