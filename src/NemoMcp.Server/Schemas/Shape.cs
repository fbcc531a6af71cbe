using System.Globalization;
using System.Text.Json;

namespace NemoMcp.Server.Schemas;

/// <summary>
/// The shape of a value: it writes itself as JSON Schema and checks values against itself, so that what is
/// promised to assistants and what is enforced cannot drift apart. The family is closed to the keywords that the tools use.
/// </summary>
public abstract record Shape
{
    private static readonly Expectation AString = new("a string", "字符串");
    private static readonly Expectation AnObject = new("an object", "对象");

    /// <summary>The keywords of this shape, inside an object that is already open.</summary>
    public abstract void WriteKeywords(Utf8JsonWriter json);

    /// <summary>Null when the value fits; else what was expected, as the end of "expected …".</summary>
    public abstract Expectation? Expected(JsonElement value);

    public void Write(Utf8JsonWriter json, string? description = null)
    {
        json.WriteStartObject();
        WriteKeywords(json);
        if (description is not null)
        {
            json.WriteString("description", description);
        }

        json.WriteEndObject();
    }

    /// <summary>Text, perhaps one of a few words.</summary>
    public sealed record Text(int? MinLength = null, int? MaxLength = null, IReadOnlyList<string>? OneOf = null) : Shape
    {
        public override void WriteKeywords(Utf8JsonWriter json)
        {
            json.WriteString("type", "string");
            WriteLimit(json, "minLength", MinLength);
            WriteLimit(json, "maxLength", MaxLength);
            if (OneOf is not null)
            {
                json.WriteStartArray("enum");
                foreach (var word in OneOf)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
            }
        }

        public override Expectation? Expected(JsonElement value)
        {
            if (value.ValueKind is not JsonValueKind.String)
            {
                return AString;
            }

            var text = value.GetString()!;
            return OneOf is not null && !OneOf.Contains(text, StringComparer.Ordinal) ? new($"one of: {string.Join(", ", OneOf)}", $"{string.Join("、", OneOf)} 之一")
                : text.Length < MinLength ? new($"at least {MinLength} characters", $"至少 {MinLength} 个字符")
                : text.Length > MaxLength ? new($"at most {MaxLength} characters, got {text.Length}", $"最多 {MaxLength} 个字符（实际 {text.Length} 个）")
                : null;
        }
    }

    /// <summary>Text with names to choose from; another name is a matter for the tool, which knows better words for it.</summary>
    public sealed record Choice(IReadOnlyList<string> Offered, bool Open) : Shape
    {
        public override void WriteKeywords(Utf8JsonWriter json)
        {
            if (Open)
            {
                json.WriteStartArray("anyOf");
                new Text(OneOf: Offered).Write(json);
                new Text().Write(json);
                json.WriteEndArray();
            }
            else
            {
                new Text(OneOf: Offered).WriteKeywords(json);
            }
        }

        public override Expectation? Expected(JsonElement value) => value.ValueKind is JsonValueKind.String ? null : AString;
    }

    /// <summary>A number; whole numbers only when <paramref name="Whole"/>.</summary>
    public sealed record Number(double? Minimum = null, double? Maximum = null, bool Whole = false) : Shape
    {
        public override void WriteKeywords(Utf8JsonWriter json)
        {
            json.WriteString("type", Whole ? "integer" : "number");
            if (Minimum is { } minimum)
            {
                json.WriteNumber("minimum", minimum);
            }

            if (Maximum is { } maximum)
            {
                json.WriteNumber("maximum", maximum);
            }
        }

        public override Expectation? Expected(JsonElement value) =>
            value.ValueKind is not JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number) ? new("a number", "数字")
            : Whole && Math.Floor(number) != number ? new("a whole number", "整数")
            : number < Minimum ? new($"at least {Figure(Minimum)}", $"至少 {Figure(Minimum)}")
            : number > Maximum ? new($"at most {Figure(Maximum)}", $"最多 {Figure(Maximum)}")
            : null;

        private static string Figure(double? limit) => string.Create(CultureInfo.InvariantCulture, $"{limit}");
    }

    /// <summary>Yes or no.</summary>
    public sealed record Flag : Shape
    {
        public override void WriteKeywords(Utf8JsonWriter json) => json.WriteString("type", "boolean");

        public override Expectation? Expected(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : new("true or false", "true 或 false");
    }

    /// <summary>Several values of one shape.</summary>
    public sealed record ListOf(Shape Item, int? MinItems = null, int? MaxItems = null) : Shape
    {
        public override void WriteKeywords(Utf8JsonWriter json)
        {
            json.WriteString("type", "array");
            json.WritePropertyName("items");
            Item.Write(json);
            WriteLimit(json, "minItems", MinItems);
            WriteLimit(json, "maxItems", MaxItems);
        }

        public override Expectation? Expected(JsonElement value)
        {
            if (value.ValueKind is not JsonValueKind.Array)
            {
                return new("a list", "列表");
            }

            var count = value.GetArrayLength();
            return count < MinItems ? new($"at least {MinItems} entries", $"至少 {MinItems} 项")
                : count > MaxItems ? new($"at most {MaxItems} entries, got {count}", $"最多 {MaxItems} 项（实际 {count} 项）")
                : value.EnumerateArray().Select(Item.Expected).FirstOrDefault(problem => problem is not null) is { } problem
                    ? new($"entries that are each {problem.English}", $"每一项为{problem.Chinese}")
                : null;
        }
    }

    /// <summary>An object with these members. A closed one accepts no others.</summary>
    public sealed record Members(IReadOnlyList<Member> Of, bool Closed = false) : Shape
    {
        public override void WriteKeywords(Utf8JsonWriter json)
        {
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var member in Of)
            {
                json.WritePropertyName(member.Name);
                member.Shape.Write(json, member.Description);
            }

            json.WriteEndObject();
            if (Of.Any(member => member.Required))
            {
                json.WriteStartArray("required");
                foreach (var member in Of.Where(member => member.Required))
                {
                    json.WriteStringValue(member.Name);
                }

                json.WriteEndArray();
            }

            if (Closed)
            {
                json.WriteBoolean("additionalProperties", false);
            }
        }

        public override Expectation? Expected(JsonElement value) => value.ValueKind is JsonValueKind.Object ? null : AnObject;
    }

    /// <summary>Any JSON object: the backend's own documents.</summary>
    public sealed record Anything : Shape
    {
        public override void WriteKeywords(Utf8JsonWriter json) => json.WriteString("type", "object");

        public override Expectation? Expected(JsonElement value) => value.ValueKind is JsonValueKind.Object ? null : AnObject;
    }

    private static void WriteLimit(Utf8JsonWriter json, string keyword, int? limit)
    {
        if (limit is { } value)
        {
            json.WriteNumber(keyword, value);
        }
    }
}
