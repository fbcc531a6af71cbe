using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.LocalBackend.Endpoints.Replies;

/// <summary>Reads JSON bodies by hand: the cloud takes snake_case and camelCase alike, and so does this.</summary>
internal static class RequestJson
{
    public static async Task<JsonElement> ReadObjectAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                ? root.Clone()
                : throw Refusals.BadRequest("The body has to be a JSON object.");
        }
        catch (JsonException problem)
        {
            throw Refusals.BadRequest($"The body is not valid JSON (line {problem.LineNumber + 1}).");
        }
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
