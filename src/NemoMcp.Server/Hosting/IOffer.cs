using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting;

/// <summary>What is offered to assistants, for as many protocol servers as are asked for.</summary>
internal interface IOffer : IDisposable
{
    /// <summary>The options of one more server. The lists in them are shared by all.</summary>
    McpServerOptions ToOptions();
}
