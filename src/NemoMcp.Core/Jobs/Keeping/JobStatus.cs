using System.Text.Json.Serialization;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>How a job stands.</summary>
public enum JobStatus
{
    [JsonStringEnumMemberName("running")]
    Running,

    [JsonStringEnumMemberName("completed")]
    Completed,

    [JsonStringEnumMemberName("failed")]
    Failed,

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
