using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Uploading;

/// <summary>Media into a session.</summary>
public sealed class UploadFlow
{
    public Task<UploadOutcome> UploadAsync(UploadRequest request, ToolCall call, CancellationToken cancellationToken) => throw new NotSupportedException();
}
