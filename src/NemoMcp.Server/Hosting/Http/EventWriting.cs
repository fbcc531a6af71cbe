using System.Net.ServerSentEvents;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>Writes kept events as a stream.</summary>
internal static class EventWriting
{
    public static Task WriteAsync(IAsyncEnumerable<SseItem<JsonRpcMessage?>> events, Stream output, CancellationToken cancellationToken) =>
        SseFormatter.WriteAsync(events, output, (item, buffer) =>
        {
            if (item.Data is { } message)
            {
                using var writer = new Utf8JsonWriter(buffer);
                JsonSerializer.Serialize(writer, message, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage)));
            }
        }, cancellationToken);
}
