using Microsoft.AspNetCore.Http;

namespace NemoMcp.Server.Hosting.Http.Keys;

/// <summary>How a caller without a good key is told what to bring (RFC 6750, section 3; RFC 9728, section 5.1).</summary>
internal sealed class Challenge(ProtectedResource? resource)
{
    public Task UnauthorizedAsync(HttpContext http, bool wasGiven)
    {
        // RFC 6750: where no key was given, no reason is given either.
        var reason = wasGiven ? "error=\"invalid_token\", error_description=\"The key is unknown, withdrawn or expired\"" : null;
        http.Response.Headers.WWWAuthenticate = Words(http, reason);
        return new Refusal(StatusCodes.Status401Unauthorized, Refusal.Refused, wasGiven
                ? "This key is not known here. Bring a valid one as Authorization: Bearer."
                : "A key is needed: bring it as Authorization: Bearer.")
            .WriteAsync(http.Response, null, http.RequestAborted);
    }

    public Task BadRequestAsync(HttpContext http, string message)
    {
        http.Response.Headers.WWWAuthenticate = Words(http, "error=\"invalid_request\"");
        return new Refusal(StatusCodes.Status400BadRequest, Refusal.Refused, message).WriteAsync(http.Response, null, http.RequestAborted);
    }

    private string Words(HttpContext http, string? reason) =>
        "Bearer " + string.Join(", ", new[]
        {
            "realm=\"nemo-mcp\"",
            resource is null ? null : $"resource_metadata=\"{resource.MetadataUrl(http.Request)}\"",
            reason,
        }.Where(part => part is not null));
}
