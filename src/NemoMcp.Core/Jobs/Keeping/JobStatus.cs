namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>How a job stands.</summary>
public enum JobStatus
{
    Running,
    Completed,
    Failed,
    Cancelled,
}
