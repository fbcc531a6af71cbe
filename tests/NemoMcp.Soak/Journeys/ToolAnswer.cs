using System.Text.Json;
using ModelContextProtocol.Protocol;
using NemoMcp.Core;
using NemoMcp.Core.Guidance;

namespace NemoMcp.Soak.Journeys;

/// <summary>What a tool answered, as an assistant reads it.</summary>
internal sealed record ToolAnswer
{
    private const string ErrorKey = "nemo/error";

    public JsonElement? Structured { get; init; }

    public ErrorReport? Error { get; init; }

    /// <summary>The caller went away before the answer came.</summary>
    public bool IsHungUp { get; init; }

    public string Status => Error?.Code ?? Text("status") ?? "hung_up";

    public bool IsRunning => Error is null && Status is "running";

    /// <summary>The job that the answer is of; an error that points at a job in the way is of none.</summary>
    public string? JobId => Error is { } error ? (error.Code is "edit_in_progress" ? null : error.JobId) : Text("job_id") ?? Text("job", "job_id");

    public string? Session => Text("session_id");

    public static ToolAnswer Of(CallToolResult result) => new()
    {
        Structured = result.StructuredContent,
        Error = result is { IsError: true, Meta: { } meta } && meta[ErrorKey] is { } error ? JsonSerializer.Deserialize(error, CoreJsonContext.Default.ErrorReport) : null,
    };

    public string? Text(params ReadOnlySpan<string> path)
    {
        if (Structured is not { } found)
        {
            return null;
        }

        foreach (var name in path)
        {
            if (found.ValueKind is not JsonValueKind.Object || !found.TryGetProperty(name, out found))
            {
                return null;
            }
        }

        return found.ValueKind is JsonValueKind.String ? found.GetString() : null;
    }
}
