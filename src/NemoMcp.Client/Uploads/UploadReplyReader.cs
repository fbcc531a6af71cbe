using System.Text.Json;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;
using NemoMcp.Protocol.Uploads;

namespace NemoMcp.Client.Uploads;

/// <summary>Reads what the backend says of the files that it took.</summary>
internal static class UploadReplyReader
{
    private const int MaxUrl = 2048;

    public static UploadReply Read(JsonElement reply) => new()
    {
        Files = ReplyJson.Anywhere<JsonElement?>(reply, ReplyJson.Array, "files") is { } files
            ? [.. files.EnumerateArray().Where(file => file.ValueKind is JsonValueKind.Object).Select(ReadFile)]
            : [],
        SessionStateApplied = ReplyJson.Anywhere(reply, ReplyJson.Flag, "session_state_applied", "sessionStateApplied"),
    };

    private static UploadedFile ReadFile(JsonElement file) => new()
    {
        Filename = BackendWords.Clean(ReplyJson.Text(file, "filename") ?? ReplyJson.Text(file, "file_name")),
        FileType = BackendWords.Clean(ReplyJson.Text(file, "file_type")),
        CdnUrl = BackendWords.Clean(ReplyJson.Text(file, "cdn_url") ?? ReplyJson.Text(file, "url"), MaxUrl),
        Duration = ReplyJson.Number(file, "duration"),
        Width = ReplyJson.Int(file, "width"),
        Height = ReplyJson.Int(file, "height"),
        Fps = ReplyJson.Number(file, "fps"),
        Hash = BackendWords.Clean(ReplyJson.Id(file, "hash")),
    };
}
