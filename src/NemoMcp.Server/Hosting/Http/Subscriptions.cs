using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>
/// <c>subscriptions/listen</c> of the newer era over HTTP, where each request has a server of its own that hears of nothing else:
/// the lists themselves are listened to, for as long as the stream is open.
/// </summary>
internal sealed class Subscriptions
{
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
        using var lists = new ListenedLists(_offered, request.Params?.Notifications);
        await SendAsync(request, NotificationMethods.SubscriptionsAcknowledgedNotification, new JsonObject { ["notifications"] = lists.Granted() }, cancellationToken);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping);
        try
        {
            await foreach (var method in lists.ChangesAsync(end.Token))
            {
                await SendAsync(request, method, [], cancellationToken);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The program stops; the listener is told so by an answer.
        }

        return new EmptyResult { Meta = Tag(request) };
    }

    private static Task SendAsync(RequestContext<SubscriptionsListenRequestParams> request, string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        parameters["_meta"] = Tag(request);
        return request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellationToken);
    }

    /// <summary>Which of its streams a client hears.</summary>
    private static JsonObject Tag(RequestContext<SubscriptionsListenRequestParams> request)
    {
        var id = request.JsonRpcRequest.Id;
        return new JsonObject { [MetaKeys.SubscriptionId] = id.Id is long number ? number : id.ToString() };
    }
}
