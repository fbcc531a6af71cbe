using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace NemoMcp.LocalBackend.Tests.Endpoints.Driving;

/// <summary>A whole stream, as its bytes and as the events in it.</summary>
internal sealed record SseTranscript(string Raw)
{
    public IReadOnlyList<JsonElement> Events { get; } =
    [
        .. SseParser.Create(new MemoryStream(Encoding.UTF8.GetBytes(Raw))).Enumerate()
            .Where(item => item.Data.StartsWith('{'))
            .Select(item => JsonDocument.Parse(item.Data).RootElement.Clone()),
    ];

    public IReadOnlyList<string> Fragments => [.. Texts(partial: true)];

    public IReadOnlyList<string> Replies => [.. Texts(partial: false)];

    public bool HasEdited => Events.Any(item => PartsOf(item).Any(part => part.TryGetProperty("functionResponse", out _)));

    private IEnumerable<string> Texts(bool partial) => Events
        .Where(item => item.TryGetProperty("partial", out _) == partial)
        .SelectMany(PartsOf)
        .Where(part => part.TryGetProperty("text", out _))
        .Select(part => part.GetProperty("text").GetString()!);

    private static IEnumerable<JsonElement> PartsOf(JsonElement item) =>
        item.TryGetProperty("content", out var content) ? content.GetProperty("parts").EnumerateArray() : [];
}
