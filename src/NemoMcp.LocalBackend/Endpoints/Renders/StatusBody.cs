using System.Text.Json.Serialization;

namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>The reply to a poll: the shape that stands at the top level (6.2, B), as the skills read it.</summary>
internal sealed record StatusBody
{
    [JsonPropertyName("taskId")]
    public required string TaskId { get; init; }

    [JsonPropertyName("status")]
    public required string Status { get; init; }

    [JsonPropertyName("progress")]
    public required double Progress { get; init; }

    [JsonPropertyName("output")]
    public FilmBody? Output { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }
}

/// <summary>The film: seconds and bytes.</summary>
internal sealed record FilmBody(
    [property: JsonPropertyName("url")] string Url,
    [property: JsonPropertyName("duration")] double? Duration,
    [property: JsonPropertyName("size")] long? Size);
