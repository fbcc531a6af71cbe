using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NemoMcp.Server.Answers;

/// <summary>Keeps structured content below the size at which hosts cut or drop results.</summary>
internal static class ResultSize
{
    // The whole result stays under 256 KB (tools contract, section 1); the rest is for the text and the envelope.
    private const int MaxBytes = 240 * 1024;

    // A list that goes on for longer tells a person nothing more.
    private const int MostEntries = 1000;

    public static bool IsTooLarge(JsonElement structured) => Encoding.UTF8.GetByteCount(structured.GetRawText()) > MaxBytes;

    /// <summary>Every list cut to its first entries, as many as fit.</summary>
    public static JsonElement Cut(JsonElement structured)
    {
        var cut = structured;
        for (var entries = MostEntries; entries > 0 && IsTooLarge(cut); entries /= 2)
        {
            var content = JsonObject.Create(structured)!;
            Cut(content, entries);
            cut = JsonSerializer.SerializeToElement(content, AnswerJsonContext.Default.JsonObject);
        }

        return cut;
    }

    private static void Cut(JsonNode? node, int entries)
    {
        if (node is JsonArray list)
        {
            while (list.Count > entries)
            {
                list.RemoveAt(list.Count - 1);
            }
        }

        foreach (var inner in node switch { JsonArray items => items.ToList(), JsonObject members => [.. members.Select(member => member.Value)], _ => [] })
        {
            Cut(inner, entries);
        }
    }
}
