using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Conformance.Offered.Tasks;
using NemoMcp.Server.Hosting;
using NemoMcp.Server.Tasks;
using NemoMcp.Server.Tools;

namespace NemoMcp.Conformance.Offered;

/// <summary>The official suite's tools, prompts and resources behind the program's own filters.</summary>
internal sealed class FixtureOffer : IOffer
{
    private readonly ListNews<McpServerTool> _tools = [];
    private readonly ListNews<McpServerPrompt> _prompts = [];
    private readonly McpServerResourceCollection _resources = [];
    private readonly ErrorFilter _errors;
    private readonly FixtureTasks _work;
    private readonly TasksExtension _tasks;

    public FixtureOffer(ToolDesk desk, TimeProvider clock)
    {
        _errors = new ErrorFilter(desk);
        _work = new FixtureTasks(clock);
        _tasks = new TasksExtension(_work);
        IEnumerable<McpServerTool> all =
        [
            .. ContentTools.All,
            .. new StreamTools(clock).All,
            .. AskingTools.All,
            .. new RoundTools(new SealedState()).All,
            .. new TaskTools(_work, clock).All,
            Changes("test_trigger_tool_change", "Says that the tools have changed.", _tools.Tell),
            Changes("test_trigger_prompt_change", "Says that the prompts have changed.", _prompts.Tell),
        ];
        foreach (var tool in all)
        {
            _tools.Add(tool);
        }
    }

    public McpServerOptions ToOptions()
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "nemo-conformance", Version = ProgramVersion.Text },
            ToolCollection = _tools,
            PromptCollection = _prompts,
            ResourceCollection = _resources,
            Capabilities = new ServerCapabilities
            {
                Tools = new ToolsCapability(),
                Prompts = new PromptsCapability(),
                Resources = new ResourcesCapability { Subscribe = true },
                Completions = new CompletionsCapability(),
                Logging = new LoggingCapability(),
            },
            ScopeRequests = false,
        };
        CallFilters.AddTo(options, _errors);
        _tasks.AddTo(options);
        options.Handlers.ListPromptsHandler = (_, _) => ValueTask.FromResult(FixturePrompts.List());
        options.Handlers.GetPromptHandler = (request, _) => ValueTask.FromResult(FixturePrompts.Get(request));
        options.Handlers.ListResourcesHandler = (_, _) => ValueTask.FromResult(FixtureResources.List());
        options.Handlers.ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(FixtureResources.Templates());
        options.Handlers.ReadResourceHandler = (request, _) => ValueTask.FromResult(FixtureResources.Read(request));
        options.Handlers.CompleteHandler = (_, _) => ValueTask.FromResult(new CompleteResult { Completion = new Completion { Values = ["paris", "park", "party"], Total = 3, HasMore = false } });
        options.Handlers.SubscribeToResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
        options.Handlers.UnsubscribeFromResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
        return options;
    }

    public void Dispose() => _work.Dispose();

    private static FixtureTool Changes(string name, string description, Action tell) => new(name, description, (_, _) =>
    {
        tell();
        return ValueTask.FromResult(Said.Text("Told."));
    });
}
