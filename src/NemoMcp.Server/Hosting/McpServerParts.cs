using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Server.Resources;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting;

/// <summary>What every protocol server of this process shares: the tools, the filter that words errors, the introduction.</summary>
internal sealed class McpServerParts
{
    private const string Instructions =
        "Makes videos from clips, pictures and music. Usual way: upload_media with the files, send_edit with one clear instruction in the person's words, "
        + "export_video for the film on disk. A project is opened when needed. Long work answers \"running\" with a job_id: follow it with get_job, and never send an edit again "
        + "because a call took long. Tell people what `changes` says, not what the editor promises. Read `next` for the step that fits. "
        + "Exports cost no credits; edits may.";

    private readonly McpServerPrimitiveCollection<McpServerTool> _tools;
    private readonly ErrorFilter _errors;

    private readonly DraftResource _draft;

    private McpServerParts(ToolDesk desk) =>
        (_tools, _errors, _draft) = (ToolList.For(desk), new ErrorFilter(desk), new DraftResource(desk));

    public static McpServerParts Create(ToolDesk desk) => new(desk);

    public McpServerOptions ToOptions()
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "nemo-mcp", Title = "NemoMcp", Version = ProgramVersion.Text },
            ServerInstructions = Instructions,
            ToolCollection = _tools,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability(), Resources = new ResourcesCapability() },
            ScopeRequests = false,
        };
        options.Filters.Request.CallToolFilters.Add(_errors.Around);
        options.Handlers.ReadResourceHandler = _draft.ReadAsync;
        options.Handlers.ListResourcesHandler = (_, _) => ValueTask.FromResult(new ListResourcesResult());
        options.Handlers.ListResourceTemplatesHandler = (_, _) =>
            ValueTask.FromResult(new ListResourceTemplatesResult { ResourceTemplates = [DraftResource.Template] });
        return options;
    }
}
