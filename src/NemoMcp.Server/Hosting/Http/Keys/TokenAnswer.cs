using System.Text.Json.Nodes;
using NemoMcp.Core.Settings;

namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>What an authorization server says of a token (RFC 7662, section 2.2). Pure.</summary>
internal sealed class TokenAnswer(JsonObject json)
{
    private const int MaxName = 512;

    /// <summary>Whose token it is, and until when; no name: it is not good here.</summary>
    public (string? Name, DateTimeOffset? EndsAt) Judge(HttpSettings settings, string resource, DateTimeOffset now)
    {
        var endsAt = Seconds("exp");
        var isGood = json["active"] is JsonValue active && active.TryGetValue<bool>(out var yes) && yes
            && (endsAt is null || endsAt > now)
            && (Seconds("nbf") is not { } begins || begins <= now)
            && (Text("iss") is not { } issuer || issuer.TrimEnd('/') == settings.Issuer!.OriginalString.TrimEnd('/'))
            && IsForUs(settings, resource);
        var name = Text("sub") ?? Text("client_id");
        return isGood && name is { Length: > 0 and <= MaxName } ? ($"{settings.Issuer!.OriginalString.TrimEnd('/')} {name}", endsAt) : (null, null);
    }

    // A token that another service was given must not open this one (RFC 8707). Without an audience the server's own word counts:
    // it was asked in our name.
    private bool IsForUs(HttpSettings settings, string resource) => json["aud"] switch
    {
        null => true,
        JsonArray several => several.Any(one => IsOurs(one, settings, resource)),
        var one => IsOurs(one, settings, resource),
    };

    private static bool IsOurs(JsonNode? audience, HttpSettings settings, string resource) =>
        audience is JsonValue value && value.TryGetValue<string>(out var text)
        && (text.TrimEnd('/') == resource.TrimEnd('/') || text == settings.ClientId);

    private string? Text(string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private DateTimeOffset? Seconds(string name) =>
        json[name] is JsonValue value && value.TryGetValue<double>(out var seconds) && seconds is >= 0 and < 1e11
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : null;
}
