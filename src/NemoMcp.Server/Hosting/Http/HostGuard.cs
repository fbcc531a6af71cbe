using System.Net;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>
/// Answers only when called by one of its own names. A page on the web can point a name of its own at this machine and read
/// what a local server says; the browser then sends that name, and the page's origin.
/// </summary>
internal sealed class HostGuard(HttpHostOptions options)
{
    private readonly HashSet<string> _names = new(
        ["localhost", "127.0.0.1", "[::1]", options.Address.Host, .. options.AllowedHosts], StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (!_names.Contains(http.Request.Host.Host) || (origin.Length > 0 && !IsOurs(origin)))
        {
            return new Refusal(StatusCodes.Status403Forbidden, Refusal.Refused, "This host or origin is not served. NEMO_HTTP_ALLOWED_HOSTS names further ones.")
                .WriteAsync(http.Response, null, http.RequestAborted);
        }

        if (origin.Length == 0)
        {
            return next(http);
        }

        AllowOrigin(http.Response.Headers, origin);
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.StatusCode = (int)HttpStatusCode.NoContent;
            return Task.CompletedTask;
        }

        return next(http);
    }

    private static void AllowOrigin(IHeaderDictionary headers, string origin)
    {
        headers.AccessControlAllowOrigin = origin;
        headers.Vary = "Origin";
        headers.AccessControlAllowMethods = "POST, GET, DELETE, PUT, OPTIONS";
        headers.AccessControlAllowHeaders =
            $"Authorization, Content-Type, Accept, {McpHeaders.ProtocolVersion}, {McpHeaders.SessionId}, {McpHeaders.Method}, {McpHeaders.Name}, {McpHeaders.LastEventId}, X-Nemo-Token";
        headers.AccessControlExposeHeaders = $"{McpHeaders.SessionId}, WWW-Authenticate";
    }

    private bool IsOurs(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme is "http" or "https" && _names.Contains(from.Host);
}
