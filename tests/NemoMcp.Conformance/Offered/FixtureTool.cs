using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Conformance.Offered;

/// <summary>What a tool of the suite does.</summary>
internal delegate ValueTask<CallToolResult> FixtureCall(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken);

/// <summary>A tool that the suite calls by its name.</summary>
internal sealed class FixtureTool(string name, string description, FixtureCall call, string schema = FixtureTool.NoArguments) : McpServerTool
{
    public const string NoArguments = """{"type":"object","properties":{}}""";

    public override Tool ProtocolTool { get; } = new() { Name = name, Description = description, InputSchema = JsonElement.Parse(schema) };

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        call(request, cancellationToken);
}
