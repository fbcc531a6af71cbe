using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>The body of a POST: one JSON-RPC message.</summary>
internal sealed record IncomingMessage(JsonRpcMessage Message)
{
    // A property that is there twice is read by one reader as the first, by the next as the last: whoever checked saw another message.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private static readonly JsonTypeInfo<JsonRpcMessage> Type =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    public string? Method => Message switch
    {
        JsonRpcRequest request => request.Method,
        JsonRpcNotification notification => notification.Method,
        _ => null,
    };

    public JsonNode? Id => (Message as JsonRpcMessageWithId)?.Id.Id switch
    {
        string text => text,
        long number => number,
        _ => null,
    };

    public JsonObject? Parameters => Message switch
    {
        JsonRpcRequest request => request.Params as JsonObject,
        JsonRpcNotification notification => notification.Params as JsonObject,
        _ => null,
    };

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

        try
        {
            return await ReadAsync(request.BodyReader, maxBytes, cancellationToken);
        }
        catch (BadHttpRequestException tooLong) when (tooLong.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return TooLong(maxBytes);
        }
    }

    private static async Task<(IncomingMessage? Message, Refusal? Refusal, JsonNode? Id)> ReadAsync(PipeReader reader, int maxBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return TooLong(maxBytes);
            }

            if (read.IsCompleted)
            {
                var answer = Parse(read.Buffer.IsSingleSegment ? read.Buffer.First : read.Buffer.ToArray());
                reader.AdvanceTo(read.Buffer.End);
                return answer;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (IncomingMessage? Message, Refusal? Refusal, JsonNode? Id) TooLong(int maxBytes) =>
        (null, new Refusal(StatusCodes.Status413PayloadTooLarge, Refusal.Refused, $"A message may have {maxBytes} bytes."), null);

    private static (IncomingMessage? Message, Refusal? Refusal, JsonNode? Id) Parse(ReadOnlyMemory<byte> body)
    {
        body = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        try
        {
            using var strict = JsonDocument.Parse(body, Strict);
            if (JsonSerializer.Deserialize(body.Span, Type) is { } message)
            {
                var read = new IncomingMessage(message);
                return (read, null, read.Id);
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            // Told below: no JSON, or JSON that is no message.
        }

        return Wrong(body);
    }

    private static (IncomingMessage? Message, Refusal? Refusal, JsonNode? Id) Wrong(ReadOnlyMemory<byte> body)
    {
        try
        {
            var id = JsonNode.Parse(body.Span, documentOptions: Strict) is JsonObject known && IsId(known["id"]) ? known["id"] : null;
            return (null, new Refusal(StatusCodes.Status400BadRequest, (int)McpErrorCode.InvalidRequest, "The body must be one JSON-RPC 2.0 message; batches are not taken."), id);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return (null, new Refusal(StatusCodes.Status400BadRequest, (int)McpErrorCode.ParseError, "The body is not JSON, or names a property twice."), null);
        }
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    // Goes back as it came, so it must be one that can be written: text with half a surrogate pair cannot.
    private static bool IsId(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => true,
        JsonValueKind.String => IsWhole(node.AsValue()),
        _ => false,
    };

    private static bool IsWhole(JsonValue text)
    {
        try
        {
            return text.GetValue<string>() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
