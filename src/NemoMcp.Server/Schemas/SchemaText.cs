using System.Buffers;
using System.Text.Json;

namespace NemoMcp.Server.Schemas;

/// <summary>Writes a shape as a JSON Schema document.</summary>
public static class SchemaText
{
    public static JsonElement ToJson(this Shape shape)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            shape.Write(json);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
