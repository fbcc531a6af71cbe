using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace NemoMcp.Protocol;

/// <summary>
/// Reads texts and names of foreign JSON. Half a surrogate pair in an escape is valid JSON but no text, and the
/// framework throws on it, even while it looks for another member; here it is only that one text that is missing.
/// </summary>
public static class JsonText
{
    /// <summary>Null when it is no text.</summary>
    public static string? Of(JsonElement element)
    {
        try
        {
            return element.ValueKind is JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member's name; a broken one as it is written.</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));
        }
    }

    /// <summary>A member that is there and not null.</summary>
    public static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return element.TryGetProperty(name, out var value) ? NotNull(value) : null;
        }
        catch (InvalidOperationException)
        {
            var found = element.EnumerateObject().LastOrDefault(member => string.Equals(NameOf(member), name, StringComparison.Ordinal));
            return NotNull(found.Value);
        }
    }

    private static JsonElement? NotNull(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : value;
}
