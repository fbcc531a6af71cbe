using System.Text.Json;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Replies;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.Client.Renders;

/// <summary>Reads a render's progress in either documented shape, and the film's address in any documented spelling (backend contract, 6.2 and 6.3).</summary>
internal static class RenderStatusReader
{
    public static RenderStatus Read(JsonElement reply, RenderId asked)
    {
        var render = ReplyJson.Payload(reply);
        var output = ReplyJson.Object(render, "output");
        var state = StateOf(reply, render);
        return new RenderStatus
        {
            Id = RenderId.TryParse(ReplyJson.Id(render, "id") ?? ReplyJson.Id(render, "taskId") ?? ReplyJson.Id(render, "task_id")) ?? asked,
            State = state,
            ProgressPercent = ProgressOf(render),
            Url = UrlOf(reply) ?? ReplyJson.Text(render, "output"),
            Error = BackendWords.Clean(ErrorOf(reply, render, state)),
            DurationSeconds = output is { } film ? ReplyJson.Number(film, "duration") : null,
            SizeBytes = output is { } file ? ReplyJson.Whole(file, "size") : null,
        };
    }

    /// <summary>Where the film is; null when the reply does not say.</summary>
    public static string? UrlOf(JsonElement reply)
    {
        var render = ReplyJson.Payload(reply);
        return (ReplyJson.Object(render, "output") is { } output ? Spelled(output) : null) ?? Spelled(render);
    }

    private static string? Spelled(JsonElement place) =>
        ReplyJson.Text(place, "outputUrl") ?? ReplyJson.Text(place, "output_url") ?? ReplyJson.Text(place, "url")
        ?? ReplyJson.Text(place, "downloadUrl") ?? ReplyJson.Text(place, "download_url");

    // "success: false" without a status is the one failure that the vendor's own client shows.
    private static RenderState StateOf(JsonElement reply, JsonElement render) =>
        (ReplyJson.Text(render, "status") ?? ReplyJson.Text(render, "state")) is { } word ? StateOf(word)
        : ReplyJson.Flag(reply, "success") is false ? RenderState.Failed
        : UrlOf(reply) is not null ? RenderState.Completed
        : RenderState.Processing;

    private static RenderState StateOf(string word) => word.Trim().ToLowerInvariant() switch
    {
        "pending" or "queued" or "submitted" or "created" => RenderState.Pending,
        "completed" or "complete" or "done" or "success" or "succeeded" or "finished" => RenderState.Completed,
        "failed" or "failure" or "error" => RenderState.Failed,
        "cancelled" or "canceled" => RenderState.Cancelled,
        _ => RenderState.Processing,
    };

    // Below one it is a fraction: nobody reports half a percent.
    private static double? ProgressOf(JsonElement render) => ReplyJson.Number(render, "progress") is { } progress
        ? Math.Clamp(progress is > 0 and < 1 ? progress * 100 : progress, 0, 100)
        : null;

    private static string? ErrorOf(JsonElement reply, JsonElement render, RenderState state) =>
        ReplyJson.Words(render, "error") ?? ReplyJson.Words(render, "errorMessage") ?? ReplyJson.Words(render, "error_message") ?? ReplyJson.Words(reply, "error")
        ?? (state is RenderState.Failed ? ReplyJson.Words(render, "message") ?? ReplyJson.Words(render, "reason") ?? ReplyJson.Words(reply, "message") : null);
}
