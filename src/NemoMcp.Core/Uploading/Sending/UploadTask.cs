using NemoMcp.Core.Backends;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Sessions;

namespace NemoMcp.Core.Uploading.Sending;

/// <summary>What is to be sent, and for whom.</summary>
internal sealed record UploadTask
{
    /// <summary>Every source in the order in which it was given, those with problems too.</summary>
    public required IReadOnlyList<PlannedUpload> Files { get; init; }

    public required SessionRecord Record { get; init; }

    public required BackendVisit Visit { get; init; }

    public required ToolCall Call { get; init; }
}
