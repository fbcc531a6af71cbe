using System.Text.Json.Nodes;

namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>The metadata of an authorization server: where it lies and what is taken from it.</summary>
internal static class Metadata
{
    /// <summary>RFC 8414, section 3.1, then OpenID Connect Discovery.</summary>
    public static IEnumerable<Uri> AddressesOf(Uri issuer)
    {
        var host = issuer.GetLeftPart(UriPartial.Authority);
        var path = issuer.AbsolutePath.TrimEnd('/');
        yield return new Uri($"{host}/.well-known/oauth-authorization-server{path}");
        yield return new Uri($"{host}{path}/.well-known/openid-configuration");
    }

    /// <summary>Null where another issuer speaks, or where the way there is not as safe as the issuer's own.</summary>
    public static Uri? EndpointIn(string json, Uri issuer) =>
        JsonNode.Parse(json) is JsonObject metadata
        && Text(metadata, "issuer") is { } named && named.TrimEnd('/') == issuer.OriginalString.TrimEnd('/')
        && Uri.TryCreate(Text(metadata, "introspection_endpoint"), UriKind.Absolute, out var endpoint)
        && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback)
            ? endpoint
            : null;

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
