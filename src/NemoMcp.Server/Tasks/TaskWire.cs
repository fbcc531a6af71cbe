using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Tasks;

/// <summary>Tasks as they travel.</summary>
internal static class TaskWire
{
    // Renders and edits take from seconds to minutes; a look costs next to nothing.
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    public static CreatedTask Created(TaskView task) => new()
    {
        ResultType = CreatedTask.Kind,
        TaskId = task.Id,
        Status = StatusOf(task.Phase),
        StatusMessage = task.Message,
        CreatedAt = Moment(task.CreatedAt),
        LastUpdatedAt = Moment(task.UpdatedAt),
        TtlMs = (long?)task.KeptFor?.TotalMilliseconds,
        PollIntervalMs = (long)PollInterval.TotalMilliseconds,
    };

    /// <summary>The answer of <c>tasks/get</c>.</summary>
    public static JsonObject Detailed(TaskView task)
    {
        var wire = JsonSerializer.SerializeToNode(Created(task), TaskJsonContext.Default.CreatedTask)!.AsObject();
        wire["resultType"] = "complete";
        switch (task.Phase)
        {
            case TaskPhase.Completed:
                wire["result"] = ToNode(task.Result ?? new CallToolResult());
                break;
            case TaskPhase.Failed:
                wire["error"] = ToNode(task.Error ?? new JsonRpcErrorDetail { Code = (int)McpErrorCode.InternalError, Message = "The task broke off." });
                break;
            case TaskPhase.InputRequired:
                wire["inputRequests"] = task.InputRequests?.DeepClone() ?? new JsonObject();
                break;
        }

        return wire;
    }

    /// <summary>The answer where there is nothing to say.</summary>
    public static JsonObject Done() => new() { ["resultType"] = "complete" };

    private static JsonNode? ToNode<T>(T value) => JsonSerializer.SerializeToNode(value, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(T)));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string StatusOf(TaskPhase phase) => phase switch
    {
        TaskPhase.Working => "working",
        TaskPhase.InputRequired => "input_required",
        TaskPhase.Completed => "completed",
        TaskPhase.Failed => "failed",
        _ => "cancelled",
    };
}
