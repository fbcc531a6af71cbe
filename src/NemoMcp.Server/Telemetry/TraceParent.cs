using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Telemetry;

/// <summary>The trace that a caller's request belongs to: told in <c>_meta</c>, or over HTTP in the header.</summary>
internal static class TraceParent
{
    private const string Parent = "traceparent";
    private const string State = "tracestate";

    // W3C: 55 characters; a list of 512 has to be passed on, longer ones may be dropped.
    private const int MaxParent = 55;
    private const int MaxState = 512;

    /// <summary>Puts the header's context where the message has none of its own, so that both eras find it in one place.</summary>
    public static void Carry(IHeaderDictionary headers, JsonRpcMessage message)
    {
        if (!headers.TryGetValue(Parent, out var given) || given.Count != 1 || given.ToString().Length != MaxParent || message is not JsonRpcRequest request)
        {
            return;
        }

        request.Params ??= new JsonObject();
        if (request.Params is not JsonObject parameters || (parameters["_meta"] ??= new JsonObject()) is not JsonObject meta || meta.ContainsKey(Parent))
        {
            return;
        }

        meta[Parent] = given.ToString();
        if (headers.TryGetValue(State, out var state) && state.ToString() is { Length: > 0 and <= MaxState } text)
        {
            meta[State] = text;
        }
    }

    /// <summary>Default where there is none that can be read.</summary>
    public static ActivityContext Of(JsonNode? parameters)
    {
        if (parameters is not JsonObject { Count: > 0 } given || given["_meta"] is not JsonObject meta || Text(meta[Parent], MaxParent) is not { } parent)
        {
            return default;
        }

        return ActivityContext.TryParse(parent, Text(meta[State], MaxState), isRemote: true, out var context) ? context : default;
    }

    private static string? Text(JsonNode? node, int longest) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length <= longest ? text : null;
}
