using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Exporting;

/// <summary>A film from timeline to file.</summary>
public sealed class ExportFlow
{
    public Task<ExportOutcome> ExportAsync(ExportRequest request, ToolCall call, CancellationToken cancellationToken) => throw new NotSupportedException();
}
