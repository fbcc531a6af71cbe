using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting;

/// <summary>The id of a request as a key: 1 and "1" are different requests.</summary>
internal static class CallKey
{
    public static string Of(RequestId id) => id.Id is string text ? "s" + text : "n" + id;

    /// <summary>Of the request that is to be cancelled.</summary>
    public static string Of(JsonRpcNotification cancelled) =>
        Of(cancelled.Params is JsonObject parameters && parameters.TryGetPropertyValue("requestId", out var id) ? id : null);

    private static string Of(JsonNode? id) =>
        id?.GetValueKind() is JsonValueKind.String ? "s" + id.GetValue<string>() : "n" + id?.ToJsonString();
}
