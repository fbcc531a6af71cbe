using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace NemoMcp.Server.Tasks;

/// <summary>Tool calls that may be answered with a handle: only those of clients that say with the call that they take one.</summary>
internal static class TaskCalls
{
    public const string Extension = "io.modelcontextprotocol/tasks";

    private const string FirstVersion = "2026-07-28";
    private const string Key = "nemo/task";

    /// <summary>The extension belongs to the newer era, where each request brings its client's capabilities.</summary>
    public static bool IsModern(JsonRpcRequest request) => string.CompareOrdinal(request.Context?.ProtocolVersion, FirstVersion) >= 0;

    public static bool IsDeclared(JsonRpcRequest request) =>
        IsModern(request) && request.Context?.ClientCapabilities?.Extensions?.ContainsKey(Extension) is true;

    /// <summary>For what cannot be done without handles.</summary>
    public static MissingRequiredClientCapabilityException Missing() => new(
        new ClientCapabilities { Extensions = new Dictionary<string, object>(StringComparer.Ordinal) { [Extension] = new System.Text.Json.Nodes.JsonObject() } },
        $"This needs a client that declares {Extension}.");

    /// <summary>Says that the work of a call goes on as this task: its client gets the handle in place of the answer.</summary>
    public static void GoesOn(RequestContext<CallToolRequestParams> request, string taskId) => request.Items[Key] = taskId;

    /// <summary>The task that a call goes on as; null: it has been answered.</summary>
    public static string? TaskOf(RequestContext<CallToolRequestParams> request) => request.Items.TryGetValue(Key, out var task) ? task as string : null;
}
