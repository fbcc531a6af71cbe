using NemoMcp.Protocol.Ids;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>Ids that this program gives.</summary>
internal static class JobNames
{
    // Version 7: sorts by time, so a folder of jobs reads in order.
    public static JobId NewJob(TimeProvider clock) => new($"job_{Guid.CreateVersion7(clock.GetUtcNow()):N}");

    public static RenderId NewRender(TimeProvider clock) => new($"render_{Guid.CreateVersion7(clock.GetUtcNow()):N}");

    public static string ToWire(this JobKind kind) => kind switch
    {
        JobKind.Edit => "edit",
        JobKind.Upload => "upload",
        _ => "export",
    };

    public static string ToWire(this JobStatus status) => status switch
    {
        JobStatus.Running => "running",
        JobStatus.Completed => "completed",
        JobStatus.Failed => "failed",
        _ => "cancelled",
    };
}
