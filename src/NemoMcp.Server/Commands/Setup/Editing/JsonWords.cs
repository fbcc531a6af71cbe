using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>How new text is laid out: as the file around it.</summary>
/// <param name="NewLine">Null: everything on one line.</param>
/// <param name="Unit">One step of indentation.</param>
internal sealed record JsonWords(string? NewLine, string Unit)
{
    /// <summary>A member under names that may be several objects deep; the indentation is that of its own line.</summary>
    public string Member(ReadOnlySpan<string> names, Func<string, string> value, string indent)
    {
        var key = $"{Quote(names[0])}: ";
        return names.Length == 1 ? key + value(indent) : key + Braces([Member(names[1..], value, indent + Unit)], indent);
    }

    public string Value(JsonNode? node, string indent) => node switch
    {
        JsonObject { Count: > 0 } members => Braces([.. members.Select(member => $"{Quote(member.Key)}: {Value(member.Value, indent + Unit)}")], indent),
        JsonArray list => $"[{string.Join(", ", list.Select(item => Value(item, indent)))}]",
        JsonValue text when text.GetValueKind() is JsonValueKind.String => Quote(text.GetValue<string>()),
        _ => node?.ToJsonString() ?? "null",
    };

    /// <summary>Readable: a path with Chinese letters in it stays one.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private string Braces(IReadOnlyList<string> members, string indent) => NewLine is null
        ? $"{{{string.Join(", ", members)}}}"
        : $"{{{NewLine}{indent}{Unit}{string.Join($",{NewLine}{indent}{Unit}", members)}{NewLine}{indent}}}";
}
