using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;

namespace NemoMcp.Server.Commands.Demo;

/// <summary>Calls tools as an assistant would, following long work to its end.</summary>
internal sealed class ToolCaller(McpClient client)
{
    /// <summary>As long as an assistant's patience; a demo on a slow machine may take several of them.</summary>
    private const int WaitSeconds = 30;

    /// <summary>Half an hour of waiting: past every limit of the backend.</summary>
    private const int MaxFollowUps = 60;

    public async Task<JsonElement> CallAsync(string tool, Dictionary<string, object?> arguments, Action<ProgressNotificationValue> progress, CancellationToken cancellationToken)
    {
        var result = await OnceAsync(tool, arguments, progress, cancellationToken);
        for (var i = 0; i < MaxFollowUps && Text(result, "status") is "running" && Text(result, "job_id") is { } job; i++)
        {
            result = await OnceAsync("get_job", new() { ["job_id"] = job, ["wait_seconds"] = WaitSeconds }, progress, cancellationToken);
        }

        return result;
    }

    public static string? Text(JsonElement result, string name) =>
        result.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private async Task<JsonElement> OnceAsync(string tool, Dictionary<string, object?> arguments, Action<ProgressNotificationValue> progress, CancellationToken cancellationToken)
    {
        var result = await client.CallToolAsync(tool, arguments, new Heard(progress), cancellationToken: cancellationToken);
        return result is { IsError: not true, StructuredContent: { } structured } ? structured : throw new ToolFailedException(result);
    }

    private sealed class Heard(Action<ProgressNotificationValue> hear) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => hear(value);
    }
}
