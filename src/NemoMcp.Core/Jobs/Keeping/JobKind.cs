using System.Text.Json.Serialization;

namespace NemoMcp.Core.Jobs.Keeping;

/// <summary>What a job does.</summary>
public enum JobKind
{
    [JsonStringEnumMemberName("edit")]
    Edit,

    [JsonStringEnumMemberName("upload")]
    Upload,

    [JsonStringEnumMemberName("export")]
    Export,
}
