using System.Globalization;
using System.Text.Json.Nodes;
using NemoMcp.Core.Skills.Reading;

namespace NemoMcp.Core.Skills.Serving;

/// <summary>Frontmatter as JSON, every field as its author wrote it; bare words mean what YAML 1.2 says they mean.</summary>
internal static class FrontVerbatim
{
    /// <summary>False where the frontmatter cannot be told in full: it refers to itself, or has a key twice.</summary>
    public static bool TryWrite(FrontValue value, out JsonNode? json)
    {
        json = null;
        switch (value)
        {
            case FrontValue.Text text:
                json = text.IsPlain ? Meaning(text.Value) : JsonValue.Create(text.Value);
                return true;
            case FrontValue.Items items:
                var list = new JsonArray();
                json = list;
                return items.Of.All(item => TryWrite(item, out var inner) && Add(list, inner));
            case FrontValue.Keys keys:
                var members = new JsonObject();
                json = members;
                return keys.Of.All(key => TryWrite(key.Value, out var inner) && members.TryAdd(key.Name, inner));
            default:
                return false;
        }
    }

    private static bool Add(JsonArray list, JsonNode? item)
    {
        list.Add(item);
        return true;
    }

    private static JsonValue? Meaning(string word) => word switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when IsNumber(word) && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : JsonValue.Create(number),
        _ => JsonValue.Create(word),
    };

    /// <summary>Digits with at most a sign, a point and an exponent; no spaces, no thousands.</summary>
    private static bool IsNumber(string word) =>
        word.Any(char.IsAsciiDigit) && word.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E') && word[0] is not ('e' or 'E');
}
