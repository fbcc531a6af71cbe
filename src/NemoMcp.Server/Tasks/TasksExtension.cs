using System.Security.Claims;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Tasks;

/// <summary>
/// The tasks extension (SEP-2663): a call that takes long is answered with a handle, which the client asks for its state and its
/// result, answers, and cancels.
/// </summary>
internal sealed class TasksExtension(ITaskSource source)
{
    private const string Parameter = "taskId";

    public void AddTo(McpServerOptions options)
    {
        var capabilities = options.Capabilities ??= new ServerCapabilities();
        var extensions = capabilities.Extensions ??= new Dictionary<string, object>(StringComparer.Ordinal);
        extensions[TaskCalls.Extension] = new JsonObject();
        options.Filters.Request.CallToolWithAlternateFilters.Add(CallAsync);
        options.RequestHandlers =
        [
            .. options.RequestHandlers ?? [],
            Handler("tasks/get", GetAsync),
            Handler("tasks/update", UpdateAsync),
            Handler("tasks/cancel", CancelAsync),
        ];
    }

    private async ValueTask<ResultOrAlternate<CallToolResult>> CallAsync(
        RequestContext<CallToolRequestParams> request, McpRequestHandler<CallToolRequestParams, ResultOrAlternate<CallToolResult>> next, CancellationToken cancellationToken)
    {
        var answer = await next(request, cancellationToken);
        return TaskCalls.TaskOf(request) is { } id && await source.LookAsync(id, request.User, cancellationToken) is { } task
            ? ResultOrAlternate<CallToolResult>.FromAlternate(TaskWire.Created(task), TaskJsonContext.Default.CreatedTask)
            : answer;
    }

    private async Task<JsonNode?> GetAsync(string id, JsonRpcRequest request, CancellationToken cancellationToken) =>
        await source.ReadAsync(id, UserOf(request), cancellationToken) is { } task ? TaskWire.Detailed(task) : null;

    private async Task<JsonNode?> CancelAsync(string id, JsonRpcRequest request, CancellationToken cancellationToken) =>
        await source.CancelAsync(id, UserOf(request), cancellationToken) ? TaskWire.Done() : null;

    private async Task<JsonNode?> UpdateAsync(string id, JsonRpcRequest request, CancellationToken cancellationToken) =>
        request.Params is JsonObject parameters && parameters["inputResponses"] is JsonObject answers
            ? await source.AnswerAsync(id, answers, UserOf(request), cancellationToken) ? TaskWire.Done() : null
            : throw new McpProtocolException("inputResponses: expected an object with an answer for each key that was asked.", McpErrorCode.InvalidParams);

    private static McpServerRequestHandler Handler(string method, Func<string, JsonRpcRequest, CancellationToken, Task<JsonNode?>> run) => new()
    {
        Method = method,
        RoutingNameParameter = Parameter,
        Handler = async (request, cancellationToken) =>
        {
            if (!TaskCalls.IsDeclared(request))
            {
                throw TaskCalls.IsModern(request) ? TaskCalls.Missing() : new McpProtocolException($"{method} is not part of this protocol version.", McpErrorCode.MethodNotFound);
            }

            return (request.Params as JsonObject)?[Parameter] is JsonValue value && value.TryGetValue<string>(out var id)
                ? await run(id, request, cancellationToken) ?? throw new McpProtocolException("There is no such task.", McpErrorCode.InvalidParams)
                : throw new McpProtocolException("taskId: expected the id of a task.", McpErrorCode.InvalidParams);
        },
    };

    private static ClaimsPrincipal? UserOf(JsonRpcRequest request) => request.Context?.User;
}
