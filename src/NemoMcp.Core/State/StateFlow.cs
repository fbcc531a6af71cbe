using NemoMcp.Core.Calls;

namespace NemoMcp.Core.State;

/// <summary>What a session holds.</summary>
public sealed class StateFlow
{
    public Task<StateOutcome> GetAsync(StateRequest request, ToolCall call, CancellationToken cancellationToken) => throw new NotSupportedException();
}
