namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>What a job does.</summary>
public enum JobKind
{
    Edit,
    Upload,
    Export,
}
