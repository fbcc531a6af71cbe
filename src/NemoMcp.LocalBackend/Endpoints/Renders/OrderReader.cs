using System.Text.Json;
using NemoMcp.LocalBackend.Drafts;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage;
using NemoMcp.LocalBackend.Storage.Renders;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Protocol.Ids;
using NemoMcp.Protocol.Renders;

namespace NemoMcp.LocalBackend.Endpoints.Renders;

/// <summary>Reads what is to be rendered, and refuses what cannot be before anything starts.</summary>
internal static class OrderReader
{
    private const int MaxWordLength = 20;

    public static RenderId IdOf(JsonElement body) =>
        RenderId.TryParse(RequestJson.Text(body, "id")) ?? throw Refusals.BadRequest("id has to be 1 to 128 letters, digits, hyphens or underscores.");

    public static RenderOrder Read(JsonElement body, SessionRecord session, DateTimeOffset now) => new()
    {
        Id = IdOf(body).Value,
        UserId = session.UserId,
        SessionId = session.SessionId,
        Secret = Secrets.Hex(),
        Draft = DraftOf(body, session),
        Output = OutputOf(RequestJson.Member(body, "output")),
        CreatedAt = now,
    };

    private static JsonElement DraftOf(JsonElement body, SessionRecord session)
    {
        var element = RequestJson.Member(body, "draft") ?? throw Refusals.BadRequest("There is no draft to render.");
        if (element.ValueKind is not JsonValueKind.Object || DraftJson.Read(element) is not { } draft || draft.Tracks.All(track => track.Segments.Count == 0))
        {
            throw Refusals.BadRequest("The draft is empty or is none of this backend. Edit something first and send the draft as the state shows it.");
        }

        var known = session.Media.Select(media => media.Id).ToHashSet(StringComparer.Ordinal);
        return draft.Tracks.SelectMany(track => track.Segments).All(segment => segment.Media is not { } media || known.Contains(media.Value))
            ? element
            : throw Refusals.BadRequest("The draft uses media that was not uploaded to this session.");
    }

    private static RenderOutput OutputOf(JsonElement? output)
    {
        var defaults = new RenderOutput();
        return new RenderOutput
        {
            Format = Word(output, "format") ?? defaults.Format,
            Quality = Word(output, "quality") ?? defaults.Quality,
            Resolution = Word(output, "resolution"),
        };
    }

    /// <summary>A word that may become the ending of a file; whether it means anything, the planner knows.</summary>
    private static string? Word(JsonElement? output, string name) => RequestJson.Text(output, name) switch
    {
        null or "" => null,
        { Length: <= MaxWordLength } word when word.All(char.IsAsciiLetterOrDigit) => word.ToLowerInvariant(),
        _ => throw Refusals.BadRequest($"output.{name} has to be one word of letters and digits."),
    };
}
