using NemoMcp.Core.Calls;

namespace NemoMcp.Core.Credits;

/// <summary>The account's credits.</summary>
public sealed class CreditsFlow
{
    public Task<CreditsOutcome> GetAsync(ToolCall call, CancellationToken cancellationToken) => throw new NotSupportedException();
}
