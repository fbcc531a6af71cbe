using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core.Skills;
using NemoMcp.Server.Prompts;
using NemoMcp.Server.Resources;
using NemoMcp.Server.Skills;
using NemoMcp.Server.Tasks;
using NemoMcp.Server.Telemetry;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting;

/// <summary>What every protocol server of this process shares: the tools, prompts and resources, the filter that words errors, the introduction.</summary>
internal sealed class McpServerParts : IOffer
{
    private const string Instructions =
        "Makes videos from clips, pictures and music. Usual way: upload_media with the files, send_edit with one clear instruction in the person's words, "
        + "export_video for the film on disk. A project is opened when needed. Long work answers \"running\" with a job_id: follow it with get_job, and never send an edit again "
        + "because a call took long. Tell people what `changes` says, not what the editor promises. Read `next` for the step that fits. "
        + "Exports cost no credits; edits may.";

    private readonly ToolDesk _desk;
    private readonly ListNews<McpServerTool> _tools;
    private readonly ListNews<McpServerPrompt> _promptNews = [];
    private readonly McpServerResourceCollection _resourceNews = [];
    private readonly OfferedJobs _jobs;
    private readonly ErrorFilter _errors;
    private readonly McpWatch _watch;
    private readonly PromptList _prompts;
    private readonly ResourceShelf _resources;
    private readonly Completions _completions;
    private readonly SkillsExtension _skills;
    private readonly TasksExtension _tasks;

    private McpServerParts(ToolDesk desk)
    {
        _desk = desk;
        _tools = ToolList.For(desk);
        _errors = new ErrorFilter(desk);
        _watch = new McpWatch(new KnownNames(_tools.Select(tool => tool.ProtocolTool.Name)));
        _prompts = new PromptList(desk.Skills);
        _resources = new ResourceShelf(desk);
        _jobs = new OfferedJobs(_resources);
        _resourceNews.Add(_jobs);
        _completions = new Completions(desk);
        _skills = new SkillsExtension(desk.Skills);
        _tasks = new TasksExtension(new JobTasks(desk, _errors));
        desk.Skills.Changed += Tell;
    }

    public static McpServerParts Create(ToolDesk desk) => new(desk);

    public McpServerOptions ToOptions()
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "nemo-mcp", Title = "NemoMcp", Version = ProgramVersion.Text },
            ServerInstructions = Instructions,
            ToolCollection = _tools,
            PromptCollection = _promptNews,
            ResourceCollection = _resourceNews,
            Capabilities = new ServerCapabilities
            {
                Tools = new ToolsCapability(),
                Prompts = new PromptsCapability(),
                Resources = new ResourcesCapability(),
                Completions = new CompletionsCapability(),
                Extensions = SkillsExtension.Capability,
            },
            RequestHandlers = [.. _skills.Handlers],
            ScopeRequests = false,
        };
        _watch.AddTo(options);
        CallFilters.AddTo(options, _errors);
        _tasks.AddTo(options);
        options.Filters.Request.ListToolsFilters.Add(next => (request, cancellationToken) =>
        {
            _desk.Skills.Refresh();
            return next(request, cancellationToken);
        });
        options.Handlers.ListPromptsHandler = (_, _) => ValueTask.FromResult(_prompts.List());
        options.Handlers.GetPromptHandler = (request, _) => ValueTask.FromResult(_prompts.Get(request.Params));
        options.Handlers.ListResourcesHandler = (_, _) => ValueTask.FromResult(_resources.List());
        options.Handlers.ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(ResourceShelf.Templates());
        options.Handlers.ReadResourceHandler = _resources.ReadAsync;
        options.Handlers.CompleteHandler = _completions.CompleteAsync;
        return options;
    }

    public void Dispose() => _desk.Skills.Changed -= Tell;

    private void Tell(object? sender, SkillsChangedEventArgs changes)
    {
        if (changes.Names)
        {
            _tools.Tell();
        }

        if (changes.Words)
        {
            _promptNews.Tell();
        }

        // Its text is a resource, too.
        using (_resourceNews.DeferChangedEvents())
        {
            _resourceNews.Remove(_jobs);
            _resourceNews.Add(_jobs);
        }
    }
}
