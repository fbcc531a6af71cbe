using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Conformance.Offered;

/// <summary>Tools that answer at once.</summary>
internal static class ContentTools
{
    private const string Json2020 = """
        {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
         "$defs":{"address":{"$anchor":"addressDef","type":"object","properties":{"street":{"type":"string"},"city":{"type":"string"}}}},
         "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},"contactMethod":{"type":"string","enum":["phone","email"]},"phone":{"type":"string"},"email":{"type":"string"}},
         "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],
         "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},"then":{"required":["phone"]},"else":{"required":["email"]},
         "additionalProperties":false}
        """;

    private const string MirroredInHeaders = """
        {"type":"object","properties":{"region":{"type":"string","x-mcp-header":"Region"},"priority":{"type":"integer","x-mcp-header":"Priority"},"query":{"type":"string"}},"required":["region"]}
        """;

    public static IEnumerable<McpServerTool> All =>
    [
        new FixtureTool("test_simple_text", "Answers with a text.", Said.Always(Said.Text("This is a simple text response for testing."))),
        new FixtureTool("test_image_content", "Answers with a picture.", Said.Always(Said.Blocks(Samples.Picture))),
        new FixtureTool("test_audio_content", "Answers with a sound.", Said.Always(Said.Blocks(Samples.Sound))),
        new FixtureTool(
            "test_embedded_resource",
            "Answers with a resource.",
            Said.Always(Said.Blocks(Samples.Embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")))),
        new FixtureTool("test_multiple_content_types", "Answers with a text, a picture and a resource.", Said.Always(Said.Blocks(
            new TextContentBlock { Text = "Multiple content types test:" },
            Samples.Picture,
            Samples.Embedded("test://mixed-content-resource", "application/json", """{"test":"data","value":123}""")))),
        new FixtureTool(
            "test_error_handling",
            "Always fails.",
            (_, _) => throw new InvalidOperationException("This tool intentionally returns an error for testing")),
        new FixtureTool("json_schema_2020_12_tool", "Has a schema with the keywords of 2020-12.", Said.Always(Said.Text("ok")), Json2020),
        new FixtureTool("test_header_parameters", "Has arguments that travel as headers too.", Said.Always(Said.Text("ok")), MirroredInHeaders),
        new FixtureTool(
            "greet",
            "Greets by name; never a task.",
            (request, _) => ValueTask.FromResult(Said.Text($"Hello, {Said.Argument(request, "name")}!")),
            """{"type":"object","properties":{"name":{"type":"string"}},"required":["name"]}"""),
    ];
}
