using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using NemoMcp.Protocol;

namespace NemoMcp.Client.State;

/// <summary>A digest that changes when an edit changed something, and not when keys were reordered or a clock went on.</summary>
internal static class StateDigest
{
    private static readonly FrozenSet<string> Clocks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ["updatedAt", "updated_at", "updateTime", "update_time", "modifiedAt", "modified_at", "lastModified", "last_modified", "lastUpdated", "last_updated", "createdAt", "created_at", "timestamp"]);

    public static string Of(params ReadOnlySpan<JsonElement?> parts)
    {
        var canonical = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(canonical, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartArray();
            foreach (var part in parts)
            {
                Write(writer, part is { } value && !IsEmpty(value) ? value : null);
            }

            writer.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(canonical.WrittenSpan));
    }

    // An absent list and an empty one hold the same: nothing.
    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        JsonValueKind.Array => value.GetArrayLength() is 0,
        _ => false,
    };

    private static void Write(Utf8JsonWriter writer, JsonElement? value)
    {
        switch (value?.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, value.Value);
                break;
            case JsonValueKind.Array:
                WriteArray(writer, value.Value);
                break;
            case JsonValueKind.Number:
                WriteNumber(writer, value.Value);
                break;
            case JsonValueKind.String when JsonText.Of(value.Value) is { } text:
                writer.WriteStringValue(text);
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(value.Value.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement value)
    {
        writer.WriteStartObject();
        var members = value.EnumerateObject().Select(member => (Name: JsonText.NameOf(member), member.Value));
        foreach (var (name, inner) in members.Where(member => !Clocks.Contains(member.Name)).OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, inner);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, JsonElement value)
    {
        writer.WriteStartArray();
        foreach (var item in value.EnumerateArray())
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    // 3000 and 3000.0 are the same length of a clip.
    private static void WriteNumber(Utf8JsonWriter writer, JsonElement value) =>
        writer.WriteRawValue(
            value.TryGetDecimal(out var number) ? number.ToString("G29", CultureInfo.InvariantCulture) : value.GetRawText(),
            skipInputValidation: true);
}
