using ModelContextProtocol.Server;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting;

/// <summary>What stands around every call, whatever is offered.</summary>
internal static class CallFilters
{
    public static void AddTo(McpServerOptions options, ErrorFilter errors)
    {
        options.Filters.Message.IncomingFilters.Add(CallForm.Check);
        options.Filters.Request.CallToolFilters.Add(errors.Around);
    }
}
