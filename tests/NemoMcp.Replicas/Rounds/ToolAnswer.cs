using System.Text.Json.Nodes;

namespace NemoMcp.Replicas.Rounds;

/// <summary>What a tool said.</summary>
public sealed record ToolAnswer(JsonObject? Result, string? ErrorCode, string Text)
{
    public string? Status => Result?["status"]?.ToString();

    public string? JobId => Result?["job_id"]?.ToString() ?? Result?["job"]?["job_id"]?.ToString();

    internal static ToolAnswer? Of(JsonObject message)
    {
        if (message["result"] is not JsonObject result)
        {
            return null;
        }

        var text = string.Join('\n', (result["content"] as JsonArray ?? []).Select(block => block?["text"]?.ToString()));
        var isError = result["isError"]?.GetValue<bool>() ?? false;
        return new ToolAnswer(
            result["structuredContent"] as JsonObject, isError ? result["_meta"]?["nemo/error"]?["code"]?.ToString() ?? "no code" : null, text);
    }
}
