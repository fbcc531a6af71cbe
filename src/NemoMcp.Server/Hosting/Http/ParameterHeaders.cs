using System.Text.Json;
using System.Text.Json.Nodes;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>One property of a tool's arguments that is mirrored in a header.</summary>
/// <param name="Header">The part after <c>Mcp-Param-</c>.</param>
/// <param name="Steps">The names from the arguments down to the property.</param>
internal sealed record ParameterHeader(string Header, IReadOnlyList<string> Steps)
{
    public string Path => "arguments." + string.Join('.', Steps);

    public JsonNode? ValueIn(JsonNode? arguments) =>
        Steps.Aggregate(arguments, (node, step) => node is JsonObject parent ? parent[step] : null);
}

/// <summary>Finds them in an input schema.</summary>
internal static class ParameterHeaders
{
    private const string Mark = "x-mcp-header";

    // Schemas are our own; this ends a walk through one that was built wrong.
    private const int MaxDepth = 8;

    public static IEnumerable<ParameterHeader> In(JsonElement schema) => Walk(schema, []);

    private static IEnumerable<ParameterHeader> Walk(JsonElement schema, IReadOnlyList<string> steps)
    {
        if (steps.Count > MaxDepth || schema.ValueKind is not JsonValueKind.Object
            || !schema.TryGetProperty("properties", out var properties) || properties.ValueKind is not JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var property in properties.EnumerateObject())
        {
            IReadOnlyList<string> path = [.. steps, property.Name];
            if (property.Value.ValueKind is JsonValueKind.Object && property.Value.TryGetProperty(Mark, out var mark) && mark.GetString() is { } header)
            {
                yield return new ParameterHeader(header, path);
            }

            foreach (var deeper in Walk(property.Value, path))
            {
                yield return deeper;
            }
        }
    }
}
