namespace NemoMcp.Core.Jobs;

/// <summary>How a job stands.</summary>
public enum JobStatus
{
    Running,
    Completed,
    Failed,
    Cancelled,
}
