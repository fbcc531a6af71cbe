using NemoMcp.Client.Errors;
using NemoMcp.Client.Telemetry;
using NemoMcp.Protocol;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace NemoMcp.Client.Resilience;

/// <summary>
/// Who is asked again, decided here and nowhere else. A refusal never: 429 and a refused token are the flows' matter,
/// because only they know what to say meanwhile. A change never: what may cost credits leaves once.
/// </summary>
internal sealed class NemoPipelines(NemoClientOptions options, TimeProvider clock)
{
    // With the doubling below: half a second, one, two. A restart of the backend is bridged, a person hardly notices.
    private const int ReadRetries = 3;

    // The caller of a poll comes back anyway.
    private const int PollRetries = 1;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    private static readonly KeyValuePair<string, object?> Unreachable = new("nemo.retry.reason", "unreachable");

    /// <summary>State, credits, and the opening of a film.</summary>
    public ResiliencePipeline Read { get; } = Create(options.CallTimeout, ReadRetries, clock);

    /// <summary>The progress of a render.</summary>
    public ResiliencePipeline Poll { get; } = Create(options.CallTimeout, PollRetries, clock);

    /// <summary>Everything that changes something.</summary>
    public ResiliencePipeline Write { get; } = Create(options.CallTimeout, 0, clock);

    /// <summary>Media.</summary>
    public ResiliencePipeline Upload { get; } = Create(options.UploadTimeout, 0, clock);

    private static ResiliencePipeline Create(TimeSpan limit, int retries, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(new TimeoutStrategyOptions { Timeout = limit });
        if (retries > 0)
        {
            // Half of the whole, so that a connection that died unnoticed leaves time for a second one.
            builder.AddRetry(Retry(retries)).AddTimeout(new TimeoutStrategyOptions { Timeout = limit / 2 });
        }

        return builder.Build();
    }

    private static RetryStrategyOptions Retry(int retries) => new()
    {
        MaxRetryAttempts = retries,
        Delay = FirstDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        OnRetry = _ =>
        {
            NemoTelemetry.Retries.Add(1, Unreachable);
            return ValueTask.CompletedTask;
        },
        ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome.Exception)),
    };

    private static bool IsPassing(Exception? problem) => problem switch
    {
        TimeoutRejectedException => true,

        // 501 and 505 will say the same for ever.
        NemoBackendException { Code: NemoErrorCode.BackendUnavailable, HttpStatus: not (501 or 505) } => true,
        NemoBackendException { Code: NemoErrorCode.DownloadFailed, HttpStatus: null or 408 or 500 or 502 or 503 or 504 } => true,
        _ => false,
    };
}
