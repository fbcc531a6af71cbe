using System.Text.Json.Nodes;
using NemoMcp.Testing;
using NemoMcp.Testing.Backend;

namespace NemoMcp.Client.Tests;

/// <summary>Compares JSON by its meaning.</summary>
internal static class Json
{
    public static void ShouldBeGolden(this RecordedRequest request, string golden)
    {
        request.Header("Content-Type").ShouldBe("application/json");
        JsonNode.DeepEquals(JsonNode.Parse(request.Body), JsonNode.Parse(Repository.ReadGolden(golden))).ShouldBeTrue(request.BodyText);
    }
}
