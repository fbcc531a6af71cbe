using System.Text.Json;

namespace NemoMcp.LocalBackend.Drafts.Json;

/// <summary>Reads members of a stranger's JSON: what has another type or is out of bounds counts as absent.</summary>
internal static class DraftElement
{
    private const double MaxNumber = 1e12;

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static JsonElement Meta(this JsonElement element) =>
        element.Member("m") is { ValueKind: JsonValueKind.Object } meta ? meta : default;

    public static IReadOnlyList<JsonElement>? Array(this JsonElement element, string name, int most) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() <= most ? [.. array.EnumerateArray()] : null;

    public static string? Text(this JsonElement element, string name, int most) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text && text.Length <= most ? text : null;

    public static double? Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) && Math.Abs(number) <= MaxNumber ? number : null;

    public static long? Whole(this JsonElement element, string name) =>
        element.Number(name) is { } number ? (long)Math.Round(number) : null;

    public static bool Flag(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True };
}
