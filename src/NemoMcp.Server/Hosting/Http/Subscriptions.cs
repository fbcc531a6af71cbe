using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>
/// <c>subscriptions/listen</c> of the newer era over HTTP, where each request has a server of its own that hears of nothing else:
/// the lists themselves are listened to, for as long as the stream is open.
/// </summary>
internal sealed class Subscriptions
{
    // One waiting note of each kind says all there is to say: look again.
    private const int Kinds = 3;

    private readonly McpServerOptions _offered;
    private readonly CancellationToken _stopping;

    private Subscriptions(McpServerOptions offered, CancellationToken stopping) => (_offered, _stopping) = (offered, stopping);

    /// <summary>The same options; their streams end by themselves when the program stops.</summary>
    public static McpServerOptions AddTo(McpServerOptions options, CancellationToken stopping)
    {
        options.Handlers.SubscriptionsListenHandler = new Subscriptions(options, stopping).ListenAsync;
        return options;
    }

    private async ValueTask<EmptyResult> ListenAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellationToken)
    {
        var granted = Granted(request.Params?.Notifications);
        var news = Channel.CreateBounded<string>(new BoundedChannelOptions(Kinds) { FullMode = BoundedChannelFullMode.DropWrite });
        EventHandler tools = (_, _) => news.Writer.TryWrite(NotificationMethods.ToolListChangedNotification);
        EventHandler prompts = (_, _) => news.Writer.TryWrite(NotificationMethods.PromptListChangedNotification);
        EventHandler resources = (_, _) => news.Writer.TryWrite(NotificationMethods.ResourceListChangedNotification);
        Attach(granted, tools, prompts, resources);
        try
        {
            await SendAsync(request, NotificationMethods.SubscriptionsAcknowledgedNotification, Acknowledged(granted), cancellationToken);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping);
            await TellAsync(request, news.Reader, end.Token);
            return new EmptyResult();
        }
        finally
        {
            Detach(tools, prompts, resources);
        }
    }

    private static async Task TellAsync(RequestContext<SubscriptionsListenRequestParams> request, ChannelReader<string> news, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var method in news.ReadAllAsync(cancellationToken))
            {
                await SendAsync(request, method, [], cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The caller hung up, or the program stops: the usual end.
        }
    }

    private static Task SendAsync(RequestContext<SubscriptionsListenRequestParams> request, string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = request.JsonRpcRequest.Id;
        parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = id.Id is long number ? number : id.ToString() };
        return request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellationToken);
    }

    private SubscriptionsListenNotifications Granted(SubscriptionsListenNotifications? asked) => new()
    {
        ToolsListChanged = asked?.ToolsListChanged is true && _offered.ToolCollection is not null ? true : null,
        PromptsListChanged = asked?.PromptsListChanged is true && _offered.PromptCollection is not null ? true : null,
        ResourcesListChanged = asked?.ResourcesListChanged is true && _offered.ResourceCollection is not null ? true : null,
    };

    private static JsonObject Acknowledged(SubscriptionsListenNotifications granted)
    {
        var notifications = new JsonObject();
        Say("toolsListChanged", granted.ToolsListChanged);
        Say("promptsListChanged", granted.PromptsListChanged);
        Say("resourcesListChanged", granted.ResourcesListChanged);
        return new JsonObject { ["notifications"] = notifications };

        void Say(string name, bool? value)
        {
            if (value is true)
            {
                notifications[name] = true;
            }
        }
    }

    private void Attach(SubscriptionsListenNotifications granted, EventHandler tools, EventHandler prompts, EventHandler resources)
    {
        if (granted.ToolsListChanged is true)
        {
            _offered.ToolCollection!.Changed += tools;
        }

        if (granted.PromptsListChanged is true)
        {
            _offered.PromptCollection!.Changed += prompts;
        }

        if (granted.ResourcesListChanged is true)
        {
            _offered.ResourceCollection!.Changed += resources;
        }
    }

    private void Detach(EventHandler tools, EventHandler prompts, EventHandler resources)
    {
        if (_offered.ToolCollection is { } toolList)
        {
            toolList.Changed -= tools;
        }

        if (_offered.PromptCollection is { } promptList)
        {
            promptList.Changed -= prompts;
        }

        if (_offered.ResourceCollection is { } resourceList)
        {
            resourceList.Changed -= resources;
        }
    }
}
