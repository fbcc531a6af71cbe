using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NemoMcp.Protocol;

namespace NemoMcp.Client.Replies;

/// <summary>Reads values from replies whose exact form nobody promises: absent, of another kind and broken are all null.</summary>
internal static class ReplyJson
{
    // Drafts are the deepest thing that comes, and their depth is undocumented.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    public static JsonElement? TryParse(ReadOnlyMemory<byte> body)
    {
        var json = body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        try
        {
            using var document = JsonDocument.Parse(Utf8.IsValid(json.Span) ? json : Mended(json.Span), Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The parser lets bytes through that are no text, and throws when somebody reads them: one bad byte must cost one character, not the reply.
    private static byte[] Mended(ReadOnlySpan<byte> json) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));

    /// <summary>What an envelope wraps: <c>data</c>, or the reply itself where it has none.</summary>
    public static JsonElement Payload(JsonElement root) => Object(root, "data") ?? root;

    /// <summary>A value under any of its spellings, in the envelope's <c>data</c> first and beside it second.</summary>
    public static T? Anywhere<T>(JsonElement root, Func<JsonElement, string, T?> read, params ReadOnlySpan<string> names)
    {
        foreach (var place in (ReadOnlySpan<JsonElement>)[Payload(root), root])
        {
            foreach (var name in names)
            {
                if (read(place, name) is { } found)
                {
                    return found;
                }
            }
        }

        return default;
    }

    public static bool Has(JsonElement element, string name) => Member(element, name) is not null;

    public static JsonElement? Member(JsonElement element, string name) => JsonText.Member(element, name);

    public static JsonElement? Object(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    public static JsonElement? Array(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Array } found ? found : null;

    public static bool? Flag(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } found ? found.GetBoolean() : null;

    /// <summary>A text that is not empty.</summary>
    public static string? Text(JsonElement element, string name) => Member(element, name) is { } found && JsonText.Of(found) is { Length: > 0 } text ? text : null;

    /// <summary>An id: a text, or the digits of a number exactly as they were written, because ids exceed what a double holds.</summary>
    public static string? Id(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Text(element, name);

    public static double? Number(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.TryGetDouble(out var value) && double.IsFinite(value) ? value : null,
        { ValueKind: JsonValueKind.String } text => double.TryParse(JsonText.Of(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null,
        _ => null,
    };

    public static long? Whole(JsonElement element, string name) => Number(element, name) is { } value && Math.Abs(value) < 1e18 ? (long)Math.Round(value) : null;

    public static int? Int(JsonElement element, string name) => Whole(element, name) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    public static decimal? Decimal(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.TryGetDecimal(out var value) ? value : null,
        { ValueKind: JsonValueKind.String } text => decimal.TryParse(JsonText.Of(text), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
        _ => null,
    };

    /// <summary>Words for a person: a text, the <c>message</c> or <c>msg</c> of an object, or those of a list, as validators send them.</summary>
    public static string? Words(JsonElement element, string name) => Member(element, name) is { } found ? WordsOf(found, depth: 0) : null;

    private static string? WordsOf(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value) is { Length: > 0 } text ? text : null,
        JsonValueKind.Object when depth < 2 => Words(value, "message") ?? Words(value, "msg") ?? Words(value, "detail"),
        JsonValueKind.Array when depth < 2 => string.Join("; ", value.EnumerateArray().Take(5).Select(item => WordsOf(item, depth + 1)).OfType<string>()) is { Length: > 0 } all ? all : null,
        _ => null,
    };
}
