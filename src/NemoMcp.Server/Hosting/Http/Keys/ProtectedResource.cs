using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>Says which authorization server's tokens are taken here (RFC 9728).</summary>
internal sealed class ProtectedResource(Uri issuer, PublicAddress address)
{
    public const string Path = "/.well-known/oauth-protected-resource";

    /// <summary>Where it is for <c>/mcp</c>: clients put the resource's own path behind the well-known one.</summary>
    public const string PathOfMcp = Path + PublicAddress.McpPath;

    public string MetadataUrl(HttpRequest request) => address.Of(request) + PathOfMcp;

    public string Identifier(HttpRequest? request) => address.Of(request) + PublicAddress.McpPath;

    public Task WriteAsync(HttpContext http)
    {
        var metadata = new JsonObject
        {
            ["resource"] = Identifier(http.Request),
            // Exactly as its own metadata spells it: without a slash where the address is only a host.
            ["authorization_servers"] = new JsonArray(issuer.OriginalString.TrimEnd('/')),
            ["bearer_methods_supported"] = new JsonArray("header"),
            ["resource_name"] = "NemoMcp",
        };
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(metadata.ToJsonString(), http.RequestAborted);
    }
}
