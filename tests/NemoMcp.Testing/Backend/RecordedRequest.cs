using System.Text;
using System.Text.Json;

namespace NemoMcp.Testing.Backend;

/// <summary>A request as it arrived at the <see cref="ScriptedBackend"/>.</summary>
public sealed record RecordedRequest
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>With its question mark; empty when there is none.</summary>
    public required string Query { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Empty where the route was told not to keep bodies.</summary>
    public required byte[] Body { get; init; }

    /// <summary>How many bytes the body had, kept or not.</summary>
    public required long BodyLength { get; init; }

    /// <summary>Which connection it came over.</summary>
    public required string ConnectionId { get; init; }

    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>The value of a header; null when it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public JsonElement BodyJson()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }

    public override string ToString() => $"{Method} {Path}{Query}";
}
