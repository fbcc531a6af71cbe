using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>What a request of the newer era must say of itself, and that its headers say the same as its body.</summary>
internal sealed class ModernRules(McpServerOptions options)
{
    private static readonly string[] Removed =
        ["initialize", "ping", "logging/setLevel", "resources/subscribe", "resources/unsubscribe"];

    private readonly ConditionalWeakTable<Tool, ParameterHeader[]> _marked = [];

    /// <summary>Null where all is well.</summary>
    public Refusal? Check(IncomingMessage message, IHeaderDictionary headers)
    {
        if (!message.IsRequest)
        {
            return null;
        }

        var version = headers[McpHeaders.ProtocolVersion].ToString();
        if (message.MetaVersion is { } said && said != version)
        {
            return Refusal.Mismatch($"{McpHeaders.ProtocolVersion} says \"{Short(version)}\", the message says \"{Short(said)}\".");
        }

        if (message.MetaVersion is null)
        {
            return Refusal.BadParameters($"params._meta[\"{MetaKeys.ProtocolVersion}\"] is missing.");
        }

        if (message.Meta?[MetaKeys.ClientCapabilities] is not JsonObject)
        {
            return Refusal.BadParameters($"params._meta[\"{MetaKeys.ClientCapabilities}\"] must be an object.");
        }

        return CheckRouting(message, headers)
            ?? (Removed.Contains(message.Method)
                ? new Refusal(StatusCodes.Status404NotFound, (int)McpErrorCode.MethodNotFound, $"{message.Method} is not part of this protocol version.")
                : null);
    }

    private Refusal? CheckRouting(IncomingMessage message, IHeaderDictionary headers)
    {
        if (Decoded(headers, McpHeaders.Method) != message.Method)
        {
            return Refusal.Mismatch($"{McpHeaders.Method} must be present and name the method of the message.");
        }

        if (NameParameter(message.Method!) is { } parameter && Decoded(headers, McpHeaders.Name) != TextOf(message.Parameters?[parameter]))
        {
            return Refusal.Mismatch($"{McpHeaders.Name} must be present and be the same as params.{parameter}.");
        }

        return message.Method is RequestMethods.ToolsCall ? CheckParameters(message, headers) : null;
    }

    private string? NameParameter(string method) => method switch
    {
        RequestMethods.ToolsCall or RequestMethods.PromptsGet => "name",
        RequestMethods.ResourcesRead => "uri",
        _ => options.RequestHandlers?.FirstOrDefault(handler => handler.Method == method)?.RoutingNameParameter,
    };

    /// <summary>Properties that the tool's schema marks with <c>x-mcp-header</c> travel as headers too.</summary>
    private Refusal? CheckParameters(IncomingMessage message, IHeaderDictionary headers)
    {
        if (TextOf(message.Parameters?["name"]) is not { } name || options.ToolCollection?.TryGetPrimitive(name, out var tool) is not true)
        {
            return null;
        }

        return _marked.GetValue(tool!.ProtocolTool, static known => [.. ParameterHeaders.In(known.InputSchema)])
            .Select(marked => CheckParameter(marked, marked.ValueIn(message.Parameters?["arguments"]), headers))
            .FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? CheckParameter(ParameterHeader marked, JsonNode? value, IHeaderDictionary headers)
    {
        var header = McpHeaders.ParameterPrefix + marked.Header;
        var given = headers.TryGetValue(header, out var raw) ? raw.ToString() : null;
        if (value is null)
        {
            return given is null ? null : Refusal.Mismatch($"{header} is given, but the message has no {marked.Path}.");
        }

        return given is not null && McpHeaderEncoder.DecodeValue(given) is { } decoded && IsSame(decoded, value)
            ? null
            : Refusal.Mismatch($"{header} must be present and be the same as {marked.Path}.");
    }

    private static bool IsSame(string header, JsonNode value)
    {
        if (value is not JsonValue scalar)
        {
            return false;
        }

        if (scalar.TryGetValue<string>(out var text))
        {
            return header == text;
        }

        if (scalar.TryGetValue<bool>(out var truth))
        {
            return header == (truth ? "true" : "false");
        }

        return scalar.TryGetValue<decimal>(out var number)
            && decimal.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var said) && said == number;
    }

    private static string? Decoded(IHeaderDictionary headers, string name) =>
        headers.TryGetValue(name, out var value) && value.Count == 1 ? McpHeaderEncoder.DecodeValue(value.ToString()) : null;

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Short(string text) => Protocol.ForeignText.Clean(text, 40);
}
