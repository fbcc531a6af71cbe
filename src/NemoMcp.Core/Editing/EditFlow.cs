using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Editing;

/// <summary>An edit from sentence to proven change.</summary>
public sealed class EditFlow
{
    public Task<EditOutcome> SendAsync(EditRequest request, ToolCall call, CancellationToken cancellationToken) => throw new NotSupportedException();
}
