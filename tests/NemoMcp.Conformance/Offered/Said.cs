using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Conformance.Offered;

/// <summary>Short forms of what the suite's tools answer, ask and are told.</summary>
internal static class Said
{
    public static CallToolResult Text(string text) => Blocks(new TextContentBlock { Text = text });

    public static CallToolResult Blocks(params ContentBlock[] blocks) => new() { Content = blocks };

    public static FixtureCall Always(CallToolResult result) => (_, _) => ValueTask.FromResult(result);

    public static string Argument(RequestContext<CallToolRequestParams> request, string name) =>
        request.Params?.Arguments is { } arguments && arguments.TryGetValue(name, out var value) ? value.ToString() : "";

    public static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(T)))!;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(T)));

    /// <summary>A question with one property of one type.</summary>
    public static ElicitRequestParams Question(string message, string property, string type = "string") => Read<ElicitRequestParams>(
        $$$"""{"message":"{{{message}}}","requestedSchema":{"type":"object","properties":{"{{{property}}}":{"type":"{{{type}}}"}},"required":["{{{property}}}"]}}""");

    public static CreateMessageRequestParams Prompt(string text, int maxTokens) => new()
    {
        Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = text }] }],
        MaxTokens = maxTokens,
    };
}
