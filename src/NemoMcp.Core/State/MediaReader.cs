using System.Text.Json;
using NemoMcp.Protocol;

namespace NemoMcp.Core.State;

/// <summary>Reads the lists of media in a session's state, whose fields nobody documents: a list or an object, of texts or of objects.</summary>
internal static class MediaReader
{
    private const int MaxItems = 200;
    private const int MaxNameLength = 255;

    private static readonly string[] NameKeys = ["filename", "file_name", "name", "title", "label", "path", "url", "cdn_url"];
    private static readonly string[] KindKeys = ["file_type", "type", "kind", "media_type"];
    private static readonly string[] DurationKeys = ["duration", "duration_seconds"];

    public static IReadOnlyList<MediaLabel> Media(JsonElement? infos) =>
        [.. Items(infos).Select(item => MediaOf(item.Name, item.Value))];

    public static IReadOnlyList<GeneratedLabel> Generated(JsonElement? media) =>
        [.. Items(media).Select(item => new GeneratedLabel(NameOf(item.Name, item.Value), KindOf(item.Value)))];

    private static MediaLabel MediaOf(string? key, JsonElement item)
    {
        var name = NameOf(key, item);
        return new MediaLabel
        {
            FileName = name,
            Kind = KindOf(item) ?? KindByName(name),
            DurationSeconds = DurationKeys.Select(wanted => Number(item, wanted)).FirstOrDefault(found => found is not null),
            Width = (int?)Number(item, "width"),
            Height = (int?)Number(item, "height"),
        };
    }

    private static IEnumerable<(string? Name, JsonElement Value)> Items(JsonElement? media) => media switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Take(MaxItems).Select(item => ((string?)null, item)),
        { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Take(MaxItems).Select(member => ((string?)member.Name, member.Value)),
        _ => [],
    };

    private static string NameOf(string? key, JsonElement item)
    {
        var told = item.ValueKind is JsonValueKind.String ? item.GetString()
            : NameKeys.Select(wanted => Text(item, wanted)).FirstOrDefault(found => found is not null) ?? key ?? Text(item, "id");
        var name = ForeignText.Clean(LastPart(told), MaxNameLength);
        return name.Length > 0 ? name : "media";
    }

    // An address says more by its last part, and must not carry a signature into an answer.
    private static string? LastPart(string? text)
    {
        if (text is null || !text.Contains('/', StringComparison.Ordinal))
        {
            return text;
        }

        var end = text.IndexOfAny(['?', '#']);
        return (end < 0 ? text : text[..end]).TrimEnd('/').Split('/')[^1];
    }

    private static string? KindOf(JsonElement item) =>
        KindKeys.Select(wanted => Text(item, wanted)).FirstOrDefault(found => found is not null) is { } kind
            ? Known(kind.ToLowerInvariant().Split('/')[0]) ?? ForeignText.Clean(kind, 40)
            : null;

    private static string KindByName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" => "image",
        ".mp3" or ".wav" or ".m4a" or ".aac" => "audio",
        _ => "video",
    };

    private static string? Known(string kind) => kind is "video" or "image" or "audio" ? kind : null;

    private static string? Text(JsonElement item, string key) =>
        item.ValueKind is JsonValueKind.Object && item.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static double? Number(JsonElement item, string key) =>
        item.ValueKind is JsonValueKind.Object && item.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.Number
            && value.TryGetDouble(out var number) && number is >= 0 and < int.MaxValue
            ? number
            : null;
}
