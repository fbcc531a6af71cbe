using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>The lists that one listener asked to hear of, as far as they are offered.</summary>
internal sealed class ListenedLists : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);

    // One waiting sign is enough: whoever sees it looks at all that waits.
    private readonly Channel<bool> _signs = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly McpServerPrimitiveCollection<McpServerTool>? _tools;
    private readonly McpServerPrimitiveCollection<McpServerPrompt>? _prompts;
    private readonly McpServerPrimitiveCollection<McpServerResource>? _resources;

    public ListenedLists(McpServerOptions offered, SubscriptionsListenNotifications? asked)
    {
        if (asked?.ToolsListChanged is true && offered.ToolCollection is { } tools)
        {
            _tools = tools;
            tools.Changed += SayTools;
        }

        if (asked?.PromptsListChanged is true && offered.PromptCollection is { } prompts)
        {
            _prompts = prompts;
            prompts.Changed += SayPrompts;
        }

        if (asked?.ResourcesListChanged is true && offered.ResourceCollection is { } resources)
        {
            _resources = resources;
            resources.Changed += SayResources;
        }
    }

    /// <summary>What will be told, as the acknowledgement says it.</summary>
    public JsonObject Granted()
    {
        var granted = new JsonObject();
        Add("toolsListChanged", _tools is not null);
        Add("promptsListChanged", _prompts is not null);
        Add("resourcesListChanged", _resources is not null);
        return granted;

        void Add(string name, bool isGranted)
        {
            if (isGranted)
            {
                granted[name] = true;
            }
        }
    }

    /// <summary>The notification of each list that has changed, until the token ends it. Changes of one list that come close together are one.</summary>
    public async IAsyncEnumerable<string> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var _ in _signs.Reader.ReadAllAsync(cancellationToken))
        {
            foreach (var method in _waiting.Keys)
            {
                if (_waiting.TryRemove(method, out var _))
                {
                    yield return method;
                }
            }
        }
    }

    public void Dispose()
    {
        if (_tools is not null)
        {
            _tools.Changed -= SayTools;
        }

        if (_prompts is not null)
        {
            _prompts.Changed -= SayPrompts;
        }

        if (_resources is not null)
        {
            _resources.Changed -= SayResources;
        }
    }

    private void SayTools(object? sender, EventArgs change) => Say(NotificationMethods.ToolListChangedNotification);

    private void SayPrompts(object? sender, EventArgs change) => Say(NotificationMethods.PromptListChangedNotification);

    private void SayResources(object? sender, EventArgs change) => Say(NotificationMethods.ResourceListChangedNotification);

    private void Say(string method)
    {
        _waiting[method] = true;
        _signs.Writer.TryWrite(true);
    }
}
