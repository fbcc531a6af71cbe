using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>The body of a POST: one JSON-RPC message.</summary>
internal sealed record IncomingMessage(JsonRpcMessage Message, JsonObject Json)
{
    private static readonly JsonTypeInfo<JsonRpcMessage> Type =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    public string? Method => Text(Json["method"]);

    public JsonNode? Id => Json["id"];

    public JsonObject? Parameters => Json["params"] as JsonObject;

    public JsonObject? Meta => Parameters?["_meta"] as JsonObject;

    public string? MetaVersion => Text(Meta?[MetaKeys.ProtocolVersion]);

    public bool IsRequest => Message is JsonRpcRequest;

    /// <summary>Reads it whole; what cannot be read is a refusal that names the id where there is one.</summary>
    public static async Task<(IncomingMessage? Message, Refusal? Refusal, JsonNode? Id)> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return (null, new Refusal(StatusCodes.Status415UnsupportedMediaType, Refusal.Refused, "Content-Type must be application/json."), null);
        }

        JsonNode? json;
        try
        {
            json = await JsonNode.ParseAsync(new BoundedStream(request.Body, maxBytes), cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            return (null, new Refusal(StatusCodes.Status400BadRequest, (int)McpErrorCode.ParseError, "The body is not JSON."), null);
        }
        catch (BoundedStream.TooLongException)
        {
            return (null, new Refusal(StatusCodes.Status413PayloadTooLarge, Refusal.Refused, $"A message may have {maxBytes} bytes."), null);
        }

        return Parse(json);
    }

    private static (IncomingMessage? Message, Refusal? Refusal, JsonNode? Id) Parse(JsonNode? json)
    {
        var id = json is JsonObject known ? known["id"] : null;
        try
        {
            if (json is JsonObject single && JsonSerializer.Deserialize(single, Type) is { } message)
            {
                return (new IncomingMessage(message, single), null, id);
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            // Told below: valid JSON that is no message.
        }

        return (null, new Refusal(StatusCodes.Status400BadRequest, (int)McpErrorCode.InvalidRequest, "The body must be one JSON-RPC 2.0 message; batches are not taken."), id);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
