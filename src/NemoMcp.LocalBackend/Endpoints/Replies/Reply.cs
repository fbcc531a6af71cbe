using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using NemoMcp.Protocol;

namespace NemoMcp.LocalBackend.Endpoints.Replies;

/// <summary>Writes JSON replies.</summary>
internal static class Reply
{
    private const string Json = "application/json; charset=utf-8";

    public static Task SucceedAsync<T>(HttpContext context, T data, JsonTypeInfo<Envelope<T>> type) =>
        WriteAsync(context, new Envelope<T> { Code = BackendCodes.Success, Data = data }, type);

    public static Task RefuseAsync(HttpContext context, RefusedException refusal)
    {
        context.Response.StatusCode = refusal.HttpStatus;
        return WriteAsync(context, new RefusalBody(refusal.Code, refusal.Message), ReplyJsonContext.Default.RefusalBody);
    }

    /// <summary>In one piece with its length, so that a reply is never half a document.</summary>
    public static Task WriteAsync<T>(HttpContext context, T body, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        context.Response.ContentType = Json;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
