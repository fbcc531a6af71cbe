using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Client.Telemetry;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Telemetry;

/// <summary>Requests and notifications as spans and durations. The SDK has its own; they would carry session ids, addresses and any name that a caller makes up.</summary>
internal sealed class McpWatch(KnownNames names)
{
    private const string ErrorItem = "nemo.error.code";

    /// <summary>Before all other filters: the first is the outermost.</summary>
    public void AddTo(McpServerOptions options)
    {
        options.Filters.Message.IncomingFilters.Add(Around);
        options.Filters.Request.CallToolFilters.Add(AroundTools);
    }

    private McpMessageHandler Around(McpMessageHandler next) => (context, cancellationToken) =>
        context.JsonRpcMessage is JsonRpcRequest or JsonRpcNotification && IsWanted(context.JsonRpcMessage)
            ? WatchAsync(next, context, cancellationToken)
            : next(context, cancellationToken);

    // An error result is a success to everybody else.
    private McpRequestHandler<CallToolRequestParams, CallToolResult> AroundTools(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        async (request, cancellationToken) =>
        {
            var result = await next(request, cancellationToken);
            if (result.IsError is true)
            {
                request.Items[ErrorItem] = KnownNames.ErrorCode(result.Meta?[ErrorFilter.MetaKey]?["code"]?.GetValue<string>());
            }

            return result;
        };

    // A caller's trace goes on to the backend and into the log also where nobody here records it.
    private static bool IsWanted(JsonRpcMessage message) =>
        McpInstruments.Operations.Enabled || NemoTelemetry.Source.HasListeners() || TraceParent.Of(Parameters(message)) != default;

    private async Task WatchAsync(McpMessageHandler next, MessageContext context, CancellationToken cancellationToken)
    {
        var message = context.JsonRpcMessage;
        var started = Stopwatch.GetTimestamp();
        var tags = Tags(context, message);
        using var activity = Start(message, tags);
        string? error = null;
        try
        {
            await next(context, cancellationToken);
            if (message.Context?.Items?.TryGetValue(ErrorItem, out var code) is true)
            {
                error = "tool_error";
                tags.Add(ErrorItem, code);
            }
        }
        catch (Exception problem)
        {
            error = Name(problem);
            throw;
        }
        finally
        {
            if (error is not null)
            {
                tags.Add("error.type", error);
            }

            McpInstruments.Operations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
            End(activity, tags, error);
        }
    }

    private static Activity? Start(JsonRpcMessage message, in TagList tags)
    {
        var parent = TraceParent.Of(Parameters(message));
        var name = tags.Count > 1 && tags[1].Key is "gen_ai.tool.name" ? $"{tags[0].Value} {tags[1].Value}" : (string)tags[0].Value!;

        // Sessions of the older era run in the context of the request that opened them, which is nobody's parent.
        Activity.Current = null;
        var activity = NemoTelemetry.Source.StartActivity(name, ActivityKind.Server, parent);
        if (activity is null && parent != default)
        {
            activity = new Activity(name).SetParentId(parent.TraceId, parent.SpanId, parent.TraceFlags);
            activity.TraceStateString = parent.TraceState;
            activity.Start();
        }

        return activity;
    }

    private static void End(Activity? activity, in TagList tags, string? error)
    {
        if (activity is { IsAllDataRequested: true })
        {
            foreach (var (key, value) in tags)
            {
                activity.SetTag(key, value);
            }

            activity.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        }
    }

    private TagList Tags(MessageContext context, JsonRpcMessage message)
    {
        var (method, parameters) = message is JsonRpcRequest request ? (request.Method, request.Params) : (((JsonRpcNotification)message).Method, Parameters(message));
        var tags = new TagList { { "mcp.method.name", KnownNames.Method(method) } };
        if (method is RequestMethods.ToolsCall)
        {
            tags.Add("gen_ai.tool.name", names.Tool((parameters as JsonObject)?["name"] is JsonValue value && value.TryGetValue<string>(out var tool) ? tool : null));
            tags.Add("gen_ai.operation.name", "execute_tool");
        }

        if (KnownNames.Version(message.Context?.ProtocolVersion ?? context.Server.NegotiatedProtocolVersion) is { } version)
        {
            tags.Add("mcp.protocol.version", version);
        }

        var overHttp = message.Context?.RelatedTransport is not null;
        tags.Add("network.transport", overHttp ? "tcp" : "pipe");
        if (overHttp)
        {
            tags.Add("network.protocol.name", "http");
        }

        return tags;
    }

    private static JsonNode? Parameters(JsonRpcMessage message) =>
        message is JsonRpcRequest request ? request.Params : (message as JsonRpcNotification)?.Params;

    private static string Name(Exception problem) => problem switch
    {
        McpProtocolException refusal => ((int)refusal.ErrorCode).ToString(CultureInfo.InvariantCulture),
        OperationCanceledException => "cancelled",
        _ => KnownNames.Other,
    };
}
