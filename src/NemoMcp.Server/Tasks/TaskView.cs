using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace NemoMcp.Server.Tasks;

/// <summary>A task as it stands.</summary>
internal sealed record TaskView
{
    public required string Id { get; init; }

    public required TaskPhase Phase { get; init; }

    /// <summary>A short line for a person.</summary>
    public string? Message { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How long after its creation the task can be asked for; null: without end.</summary>
    public TimeSpan? KeptFor { get; init; }

    /// <summary>The result of a completed task, where it was asked for.</summary>
    public CallToolResult? Result { get; init; }

    /// <summary>Why a task failed.</summary>
    public JsonRpcErrorDetail? Error { get; init; }

    /// <summary>What the client is asked, by key.</summary>
    public JsonObject? InputRequests { get; init; }
}
