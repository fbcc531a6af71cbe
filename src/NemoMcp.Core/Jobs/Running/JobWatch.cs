using System.Diagnostics;
using NemoMcp.Client.Telemetry;
using NemoMcp.Core.Jobs.Keeping;

namespace NemoMcp.Core.Jobs.Running;

/// <summary>A job at work here, as a span, a count and a duration.</summary>
internal sealed class JobWatch : IDisposable
{
    private readonly LiveJob live;
    private readonly KeyValuePair<string, object?> kind;
    private readonly Activity? activity;
    private readonly long started = Stopwatch.GetTimestamp();

    public JobWatch(LiveJob live)
    {
        this.live = live;
        var name = live.Look().Job.Kind.ToWire();
        kind = new("nemo.job.kind", name);
        NemoTelemetry.JobsRunning.Add(1, kind);
        activity = NemoTelemetry.Flow($"job {name}");
    }

    public void Dispose()
    {
        var job = live.Look().Job;
        var status = new KeyValuePair<string, object?>("nemo.job.status", job.Status.ToWire());
        NemoTelemetry.JobsRunning.Add(-1, kind);
        NemoTelemetry.Jobs.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, kind, status);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(kind.Key, kind.Value).SetTag(status.Key, status.Value);
            if (job.Error is { } error)
            {
                activity.SetTag("error.type", Protocol.NemoErrorCodes.ToWire(error.Code)).SetStatus(ActivityStatusCode.Error);
            }
        }

        activity?.Dispose();
    }
}
