using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting;

/// <summary>Refuses tool calls whose parameters cannot be read as what was wrong with them; the SDK would call that a fault of this program.</summary>
internal static class CallForm
{
    public static McpMessageHandler Check(McpMessageHandler next) => (message, cancellationToken) =>
    {
        if (message.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ToolsCall } call && ProblemOf(call.Params) is { } problem)
        {
            throw new McpProtocolException(problem, McpErrorCode.InvalidParams);
        }

        return next(message, cancellationToken);
    };

    private static string? ProblemOf(JsonNode? parameters) => parameters switch
    {
        not JsonObject => "params: expected an object; for example {\"name\": \"get_state\", \"arguments\": {}}.",
        JsonObject given when given["name"]?.GetValueKind() is not JsonValueKind.String => "params.name: expected the name of a tool; for example \"get_state\".",
        JsonObject given when given["arguments"] is not (null or JsonObject) => "params.arguments: expected an object; for example {\"detail\": \"full\"}.",
        _ => null,
    };
}
