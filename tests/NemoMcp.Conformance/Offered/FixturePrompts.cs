using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Conformance.Offered;

/// <summary>The suite's prompts.</summary>
internal static class FixturePrompts
{
    private const string Asking = "test_input_required_result_prompt";

    private static readonly InputRequest Context = InputRequest.ForElicitation(Said.Question("What context should the prompt use?", "context"));

    public static ListPromptsResult List() => new()
    {
        Prompts =
        [
            new Prompt { Name = "test_simple_prompt", Description = "Without arguments." },
            new Prompt
            {
                Name = "test_prompt_with_arguments",
                Description = "With two arguments.",
                Arguments = [new PromptArgument { Name = "arg1", Required = true }, new PromptArgument { Name = "arg2", Required = true }],
            },
            new Prompt { Name = "test_prompt_with_embedded_resource", Description = "With a resource.", Arguments = [new PromptArgument { Name = "resourceUri", Required = true }] },
            new Prompt { Name = "test_prompt_with_image", Description = "With a picture." },
            new Prompt { Name = Asking, Description = "Asks before it answers." },
        ],
    };

    public static GetPromptResult Get(RequestContext<GetPromptRequestParams> request) => request.Params?.Name switch
    {
        "test_simple_prompt" => Of(Text("This is a simple prompt for testing.")),
        "test_prompt_with_arguments" => Of(Text($"Prompt with arguments: arg1='{Argument(request, "arg1")}', arg2='{Argument(request, "arg2")}'")),
        "test_prompt_with_embedded_resource" => Of(
            Samples.Embedded(Argument(request, "resourceUri"), "text/plain", "Embedded resource content for testing."),
            Text("Please process the embedded resource above.")),
        "test_prompt_with_image" => Of(Samples.Picture, Text("Please analyze the image above.")),
        Asking => RoundTools.AnswerTo(request.Params, "user_context", _ => InputResponse.ElicitResultJsonTypeInfo) is { } told
            ? Of(Text($"Use this context: {told.Content?["context"]}"))
            : throw RoundTools.Asking("user_context", Context),
        _ => throw new McpProtocolException("There is no such prompt.", McpErrorCode.InvalidParams),
    };

    private static GetPromptResult Of(params ContentBlock[] blocks) =>
        new() { Messages = [.. blocks.Select(block => new PromptMessage { Role = Role.User, Content = block })] };

    private static TextContentBlock Text(string text) => new() { Text = text };

    private static string Argument(RequestContext<GetPromptRequestParams> request, string name) =>
        request.Params?.Arguments is { } arguments && arguments.TryGetValue(name, out var value) ? value.ToString() : "";
}
