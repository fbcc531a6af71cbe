using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Waiting;

namespace NemoMcp.Core.Jobs;

/// <summary>Jobs as an assistant sees them.</summary>
internal static class JobInfos
{
    public static JobInfo Of(Job job) => new()
    {
        JobId = job.Id.Value,
        Kind = job.Kind.ToWire(),
        SessionId = job.Session.Value,
        Status = job.Status.ToWire(),
        StartedAt = job.StartedAt,
        UpdatedAt = job.UpdatedAt,
        ToldAt = job.ToldAt,
        ProgressPercent = job.IsRunning ? job.Percent : null,
        Message = job.Error is { } error ? Protocol.NemoErrorCodes.ToWire(error.Code) : job.IsRunning ? JobLines.Now(job) : null,
    };
}
