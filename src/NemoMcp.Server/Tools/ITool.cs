using NemoMcp.Core.Calls;
using NemoMcp.Server.Schemas;

namespace NemoMcp.Server.Tools;

/// <summary>A tool: stateless, blind to the transport, one flow behind it.</summary>
public interface ITool
{
    /// <summary>What assistants are told; known without making the tool.</summary>
    static abstract ToolCard Card { get; }

    Task<Outcome> RunAsync(Arguments arguments, ToolCall call, CancellationToken cancellationToken);
}
