using System.Text.Json.Serialization;

namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>The reply to a submitted or cancelled render, wrapped as the contract shows it (6.1).</summary>
internal sealed record SubmitBody(
    [property: JsonPropertyName("success")] bool Success,
    [property: JsonPropertyName("data")] SubmitData Data);

/// <summary>What stands in the wrapper.</summary>
internal sealed record SubmitData(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("progress")] double Progress);
