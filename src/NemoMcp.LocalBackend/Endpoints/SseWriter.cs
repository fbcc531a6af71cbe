using Microsoft.AspNetCore.Http;

namespace NemoMcp.LocalBackend.Endpoints;

/// <summary>Writes server-sent events, each flushed at once.</summary>
internal sealed class SseWriter(HttpResponse response)
{
    // The cloud's form is undocumented, so a client must cope with each: they take turns.
    private static readonly byte[][] Heartbeats =
    [
        [.. ": heartbeat\n\n"u8],
        [.. "data:\n\n"u8],
        [.. "data: heartbeat\n\n"u8],
        [.. "data: {\"type\":\"heartbeat\"}\n\n"u8],
        [.. "event: heartbeat\ndata: {}\n\n"u8],
    ];

    private int beats;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        await response.Body.FlushAsync(cancellationToken);
    }

    /// <summary>One line of JSON, which by its nature holds no line break.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        byte[] line = [.. "data: "u8, .. json.Span, .. "\n\n"u8];
        await response.Body.WriteAsync(line, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    public async Task HeartbeatAsync(CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(Heartbeats[beats++ % Heartbeats.Length], cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
