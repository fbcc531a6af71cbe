using System.Globalization;
using System.Text.Json;
using NemoMcp.Core.Guidance;
using NemoMcp.Protocol;

namespace NemoMcp.Server.Schemas;

/// <summary>The arguments of a call, checked against the tool's input schema before anything happens.</summary>
public sealed class Arguments
{
    private const int MaxQuoted = 60;

    private readonly Dictionary<string, JsonElement> _values;

    private Arguments(Dictionary<string, JsonElement> values) => _values = values;

    /// <summary>Throws <c>invalid_argument</c> naming the field, what was expected and an example.</summary>
    public static Arguments Check(Shape.Members schema, IDictionary<string, JsonElement>? given)
    {
        // A host that sends null for an optional argument means that it was left out.
        var values = (given ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
            .Where(pair => pair.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        foreach (var name in values.Keys)
        {
            if (schema.Of.All(member => member.Name != name))
            {
                var known = string.Join(", ", schema.Of.Select(member => member.Name));
                throw Wrong(name, $"is not an argument of this tool; known are: {known}.", $"不是此工具的参数；可用的参数：{known}。");
            }
        }

        foreach (var member in schema.Of)
        {
            Check(member, values);
        }

        return new Arguments(values);
    }

    /// <summary>The same arguments with this one where it was left out.</summary>
    public Arguments WithDefault(string name, double value)
    {
        using var number = JsonDocument.Parse(value.ToString(CultureInfo.InvariantCulture));
        return _values.ContainsKey(name) ? this : new Arguments(new(_values, StringComparer.Ordinal) { [name] = number.RootElement.Clone() });
    }

    public string? Text(string name) => _values.TryGetValue(name, out var value) ? value.GetString() : null;

    public double? Number(string name) => _values.TryGetValue(name, out var value) ? value.GetDouble() : null;

    public bool? Flag(string name) => _values.TryGetValue(name, out var value) ? value.GetBoolean() : null;

    public IReadOnlyList<string> Texts(string name) =>
        _values.TryGetValue(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static void Check(Member member, Dictionary<string, JsonElement> values)
    {
        if (!values.TryGetValue(member.Name, out var value))
        {
            if (member.Required)
            {
                throw Wrong(member.Name, $"is missing{Example(member)}.", $"缺失{ChineseExample(member)}。");
            }

            return;
        }

        if (member.Shape.Expected(value) is { } expected)
        {
            var quoted = Quote(value);
            throw Wrong(member.Name, $"was {quoted}; expected {expected.English}{Example(member)}.", $"的值为 {quoted}；应为{expected.Chinese}{ChineseExample(member)}。");
        }
    }

    private static string Example(Member member) => member.Example is { } example ? $", for example {example}" : "";

    private static string ChineseExample(Member member) => member.Example is { } example ? $"，例如 {example}" : "";

    private static string Quote(JsonElement value)
    {
        var text = ForeignText.Clean(value.GetRawText(), MaxQuoted + 1);
        return text.Length > MaxQuoted ? text[..MaxQuoted] + "…" : text;
    }

    // Which language the call is answered in is found out later: it may not even name a session that exists.
    private static NemoException Wrong(string name, string english, string chinese)
    {
        var field = ForeignText.Clean(name, MaxQuoted);
        return new(NemoErrorCode.InvalidArgument, name) { DetailIn = language => language.Say($"\"{field}\" {english}", $"“{field}”{chinese}") };
    }
}
