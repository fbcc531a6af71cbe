using System.Text.Json;

namespace NemoMcp.Core.Skills.Reading;

/// <summary>Reads a value that is written as JSON, as metadata usually is.</summary>
internal static class FrontJson
{
    /// <summary>Null: not JSON.</summary>
    public static FrontValue? TryRead(string text, int line)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Value(json.RootElement, line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FrontValue Value(JsonElement element, int line) => element.ValueKind switch
    {
        JsonValueKind.Object => new FrontValue.Keys([.. element.EnumerateObject().Select(member => new FrontKey(member.Name, Value(member.Value, line), line))], line),
        JsonValueKind.Array => new FrontValue.Items([.. element.EnumerateArray().Select(item => Value(item, line))], line),
        JsonValueKind.String => new FrontValue.Text(element.GetString()!, IsPlain: false, line),
        _ => new FrontValue.Text(element.GetRawText(), IsPlain: true, line),
    };
}
