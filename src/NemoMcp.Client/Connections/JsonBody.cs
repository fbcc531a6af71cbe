using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NemoMcp.Client.Connections;

/// <summary>A JSON body of known length.</summary>
internal sealed class JsonBody : TrackedContent
{
    private readonly ReadOnlyMemory<byte> json;

    public JsonBody(ReadOnlyMemory<byte> json)
    {
        this.json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    public static JsonBody Of<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type));

    protected override Task WriteAsync(Stream stream, CancellationToken cancellationToken) => stream.WriteAsync(json, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = json.Length;
        return true;
    }
}
