using System.Text.Json;

namespace NemoMcp.LocalBackend.Tests.Endpoints.Driving;

/// <summary>A document's members and kinds, without its values: what a documented reply and a real one must share.</summary>
internal static class JsonShape
{
    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{Of(member.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Of).Distinct(StringComparer.Ordinal)) + "]",
        JsonValueKind.True or JsonValueKind.False => "bool",
        var kind => kind.ToString(),
    };

    public static string OfGolden(string name)
    {
        using var document = JsonDocument.Parse(Testing.Repository.ReadGolden($"local-backend/{name}"));
        return Of(document.RootElement);
    }
}
