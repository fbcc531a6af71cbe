namespace NemoMcp.Core.Jobs;

/// <summary>What a job does.</summary>
public enum JobKind
{
    Edit,
    Upload,
    Export,
}
