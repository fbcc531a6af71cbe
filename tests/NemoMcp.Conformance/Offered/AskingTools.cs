using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Conformance.Offered;

/// <summary>Tools of the older era that ask the client in the middle of their work.</summary>
internal static class AskingTools
{
    private const string Defaults = """
        {"message":"Please review the values","requestedSchema":{"type":"object","properties":{
          "name":{"type":"string","default":"John Doe"},"age":{"type":"integer","default":30},"score":{"type":"number","default":95.5},
          "status":{"type":"string","enum":["active","inactive","pending"],"default":"active"},"verified":{"type":"boolean","default":true}}}}
        """;

    private const string Choices = """
        {"message":"Please choose","requestedSchema":{"type":"object","properties":{
          "untitledSingle":{"type":"string","enum":["option1","option2","option3"]},
          "titledSingle":{"type":"string","oneOf":[{"const":"value1","title":"First Option"},{"const":"value2","title":"Second Option"}]},
          "legacyEnum":{"type":"string","enum":["opt1","opt2","opt3"],"enumNames":["Option One","Option Two","Option Three"]},
          "untitledMulti":{"type":"array","items":{"type":"string","enum":["option1","option2","option3"]}},
          "titledMulti":{"type":"array","items":{"anyOf":[{"const":"value1","title":"First Choice"},{"const":"value2","title":"Second Choice"}]}}}}}
        """;

    private const string Person = """
        {"message":"?","requestedSchema":{"type":"object","properties":{
          "username":{"type":"string","description":"User's response"},"email":{"type":"string","description":"User's email address"}},"required":["username","email"]}}
        """;

    public static IEnumerable<McpServerTool> All =>
    [
        new FixtureTool("test_sampling", "Asks the client's model.", SampleAsync, """{"type":"object","properties":{"prompt":{"type":"string"}},"required":["prompt"]}"""),
        new FixtureTool("test_elicitation", "Asks the person.", ElicitAsync, """{"type":"object","properties":{"message":{"type":"string"}},"required":["message"]}"""),
        new FixtureTool("test_elicitation_sep1034_defaults", "Asks with default values.", Asks(Defaults)),
        new FixtureTool("test_elicitation_sep1330_enums", "Asks with every kind of choice.", Asks(Choices)),
        new FixtureTool("test_missing_capability", "Needs a client that lends its model.", NeedsSampling),
    ];

    private static async ValueTask<CallToolResult> SampleAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var answer = await request.Server.SampleAsync(Said.Prompt(Said.Argument(request, "prompt"), 100), cancellationToken);
        return Said.Text($"LLM response: {string.Concat(answer.Content.OfType<TextContentBlock>().Select(block => block.Text))}");
    }

    private static async ValueTask<CallToolResult> ElicitAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        var question = Said.Read<ElicitRequestParams>(Person);
        question.Message = Said.Argument(request, "message");
        return Said.Text($"User response: {Said.Write(await request.Server.ElicitAsync(question, cancellationToken))}");
    }

    private static FixtureCall Asks(string question) => async (request, cancellationToken) =>
        Said.Text($"Elicitation completed: {Said.Write(await request.Server.ElicitAsync(Said.Read<ElicitRequestParams>(question), cancellationToken))}");

    private static ValueTask<CallToolResult> NeedsSampling(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken) =>
        request.JsonRpcRequest.Context?.ClientCapabilities?.Sampling is null
            ? throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new() }, "This tool asks the client's model.")
            : ValueTask.FromResult(Said.Text("The client lends its model."));
}
