using System.Text.Json;

namespace NemoMcp.Server.Commands.Work;

/// <summary>Both faces of a tool's answer.</summary>
internal sealed record ToolAnswer(JsonElement Structured, string Words)
{
    public string? Status => Text("status");

    public string? Text(string name) => ToolCaller.Text(Structured, name);

    /// <summary>The entries of a list; none where it is absent.</summary>
    public IEnumerable<JsonElement> List(string name) =>
        Structured.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray() : [];

    public JsonElement? Object(string name) =>
        Structured.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Object ? value : null;
}
