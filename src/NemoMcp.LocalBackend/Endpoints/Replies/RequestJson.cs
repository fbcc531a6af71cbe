using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.LocalBackend.Endpoints.Replies;

/// <summary>Reads JSON bodies by hand: the cloud takes snake_case and camelCase alike, and so does this.</summary>
internal static class RequestJson
{
    /// <summary>A draft of thousands of pieces is some megabytes.</summary>
    private const int MaxBytes = 16_000_000;

    private const int BufferBytes = 64 * 1024;

    public static async Task<JsonElement> ReadObjectAsync(HttpContext context)
    {
        var bytes = await ReadAsync(context);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                ? root.Clone()
                : throw Refusals.BadRequest("The body has to be a JSON object.");
        }
        catch (JsonException problem)
        {
            throw Refusals.BadRequest($"The body is not valid JSON (line {problem.LineNumber + 1}).");
        }
    }

    /// <summary>
    /// Counts by itself: the server's own limit cuts the connection while the caller still sends, and the reply is lost.
    /// </summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        var body = new MemoryStream();
        var buffer = new byte[BufferBytes];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var count)
        {
            body.Write(buffer, 0, count);
            if (body.Length > MaxBytes)
            {
                throw Refusals.BodyTooLarge(MaxBytes);
            }
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>The first member of one of these names; null when there is none.</summary>
    public static JsonElement? Member(JsonElement? parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    public static string? Text(JsonElement? parent, params ReadOnlySpan<string> names) =>
        Member(parent, names) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
