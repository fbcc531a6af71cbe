using System.Text.Json;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;

namespace NemoMcp.Client.Chat;

/// <summary>The name of one of the agent's own tools.</summary>
internal static class ToolName
{
    private const int MaxLength = 80;

    public static string Of(JsonElement json) => BackendWords.Clean(ReplyJson.Text(json, "name"), MaxLength) ?? "tool";
}
