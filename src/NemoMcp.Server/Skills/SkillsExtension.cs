using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Core.Skills;
using NemoMcp.Core.Skills.Serving;

namespace NemoMcp.Server.Skills;

/// <summary>Skills over MCP (SEP-2640): hosts that know the extension learn the installed skills with digests of their files.</summary>
internal sealed class SkillsExtension(SkillCatalog skills)
{
    // Results of the newer era say how long they may be kept: not at all, because skills change on disk.
    private const string FirstModernVersion = "2026-07-28";

    public static Dictionary<string, object> Capability => new(StringComparer.Ordinal) { ["io.modelcontextprotocol/skills"] = new JsonObject() };

    public IEnumerable<McpServerRequestHandler> Handlers =>
    [
        new() { Method = "skills/list", Handler = (request, _) => ValueTask.FromResult<JsonNode?>(List(request)) },
        new() { Method = "skills/get", RoutingNameParameter = "uri", Handler = (request, _) => ValueTask.FromResult<JsonNode?>(Get(request)) },
    ];

    private JsonObject List(JsonRpcRequest request)
    {
        skills.Refresh();
        var entries = new JsonArray([.. skills.All.Select(SkillEntry.Of).OfType<JsonObject>()]);
        return Result(request, "skills", entries);
    }

    private JsonObject Get(JsonRpcRequest request)
    {
        var uri = (request.Params as JsonObject)?["uri"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        skills.Refresh();
        var entry = SkillEntry.Parse(uri) is { } meant && skills.All.FirstOrDefault(skill => skill.Name == meant.Name) is { } found ? SkillEntry.Of(found) : null;
        return entry?["uri"]?.GetValue<string>() == uri
            ? Result(request, "skill", entry)
            : throw new McpProtocolException($"There is no skill at {Quoted.Of(uri)}.", McpErrorCode.InvalidParams);
    }

    private static JsonObject Result(JsonRpcRequest request, string name, JsonNode value)
    {
        var result = new JsonObject { [name] = value };
        if (string.CompareOrdinal(request.Context?.ProtocolVersion, FirstModernVersion) >= 0)
        {
            result["resultType"] = "complete";
            result["ttlMs"] = 0;
            result["cacheScope"] = "private";
        }

        return result;
    }
}
