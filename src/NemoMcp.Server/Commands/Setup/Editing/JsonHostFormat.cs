using System.Text.Json;
using System.Text.Json.Nodes;

namespace NemoMcp.Server.Commands.Setup.Editing;

/// <summary>Servers as members of one object of a JSON file.</summary>
/// <param name="section">The name of that object.</param>
/// <param name="tellsType">Whether an entry says that it speaks over standard input and output.</param>
internal sealed class JsonHostFormat(string section, bool tellsType) : IHostFormat
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 512 };

    public byte[] Add(byte[] file, ServerEntry entry)
    {
        if (JsonRemoval.Find(file, section, ServerEntry.Name) is not { Value.IsObject: true } member)
        {
            return JsonRemoval.Find(file, section, ServerEntry.Name) is { } odd
                ? throw new HostFileRefusedException($"\"{ServerEntry.Name}\" stands there already and is no object in braces. Take it out, and run this again.", JsonOutline.LineOf(file, odd.KeyStart))
                : JsonInsertion.Insert(file, [section, ServerEntry.Name], (words, indent) => words.Value(Describe(entry), indent));
        }

        foreach (var (name, value) in Describe(entry))
        {
            file = name is "env" ? SetEach(file, value!.AsObject()) : Set(file, [section, ServerEntry.Name, name], value!);
        }

        return file;
    }

    public byte[]? Remove(byte[] file, byte[]? before) =>
        JsonRemoval.Find(file, section, ServerEntry.Name) is null ? file : JsonRemoval.Remove(file, section, ServerEntry.Name, before);

    public string? FindCommand(byte[] file) =>
        JsonRemoval.Find(file, section, ServerEntry.Name) is not { } member ? null
        : member.Value.IsObject && member.Value.Find("command", file) is { Value.Kind: JsonTokenType.String } command ? Parse(file, command.Value)!.GetValue<string>()
        : "";

    private static byte[] Set(byte[] file, string[] path, JsonNode value)
    {
        var place = JsonOutline.Read(file)!;
        foreach (var name in path)
        {
            if (!place.IsObject || place.Find(name, file) is not { } member)
            {
                return JsonInsertion.Insert(file, path, (words, indent) => words.Value(value, indent));
            }

            place = member.Value;
        }

        return JsonNode.DeepEquals(Parse(file, place), value) ? file
            : JsonInsertion.Splice(file, place.Start, place.End, JsonInsertion.LayoutOf(file, JsonOutline.Read(file)!).Value(value, JsonGaps.IndentAt(file, place.Start)));
    }

    private static JsonNode? Parse(byte[] file, JsonPart part) => JsonNode.Parse(file.AsSpan(part.Start..part.End), documentOptions: Lenient);

    private byte[] SetEach(byte[] file, JsonObject values) =>
        values.Aggregate(file, (changed, one) => Set(changed, [section, ServerEntry.Name, "env", one.Key], one.Value!));

    private JsonObject Describe(ServerEntry entry)
    {
        var described = new JsonObject();
        if (tellsType)
        {
            described["type"] = "stdio";
        }

        described["command"] = entry.Command;
        described["args"] = new JsonArray([.. entry.Arguments.Select(argument => JsonValue.Create(argument))]);
        if (entry.Environment.Count > 0)
        {
            described["env"] = new JsonObject(entry.Environment.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Key, JsonValue.Create(one.Value))));
        }

        return described;
    }
}
