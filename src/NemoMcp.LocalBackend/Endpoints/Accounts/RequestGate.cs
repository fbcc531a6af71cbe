using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.LocalBackend.Storage.Accounts;
using NemoMcp.LocalBackend.Storage.Sessions;
using NemoMcp.Protocol;
using NemoMcp.Protocol.Ids;

namespace NemoMcp.LocalBackend.Endpoints.Accounts;

/// <summary>Who asks, in whose name, and for which session.</summary>
internal sealed class RequestGate(TokenStore tokens, SessionStore sessions)
{
    private const string Scheme = "Bearer ";

    /// <summary>The account of the bearer. A token that was made elsewhere cannot be checked here, so it is refused.</summary>
    public async Task<string> UserAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var user = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await tokens.FindUserAsync(header[Scheme.Length..].Trim(), context.RequestAborted)
            : null;
        return user ?? throw Refusals.TokenInvalid();
    }

    public static void RequireAttribution(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (new[] { NemoHeaders.SkillSource, NemoHeaders.SkillVersion, NemoHeaders.SkillPlatform }.Any(name => string.IsNullOrWhiteSpace(headers[name])))
        {
            throw Refusals.AttributionMissing();
        }
    }

    /// <summary>The session in the path, if it is the caller's.</summary>
    public async Task<SessionRecord> SessionAsync(HttpContext context)
    {
        var user = await UserAsync(context);
        RequireSelf(context, user);
        return await SessionAsync(context.GetRouteValue("session") as string, user, context.RequestAborted);
    }

    public async Task<SessionRecord> SessionAsync(string? id, string user, CancellationToken cancellationToken) =>
        SessionId.TryParse(id) is { } session && await sessions.FindAsync(session, user, cancellationToken) is { } record
            ? record
            : throw Refusals.SessionNotFound();

    /// <summary>Paths name the caller as <c>me</c>; older clients write the account's id.</summary>
    public static void RequireSelf(HttpContext context, string user)
    {
        var named = context.GetRouteValue("user") as string;
        if (!string.Equals(named, NemoRoutes.Me, StringComparison.Ordinal) && !string.Equals(named, user, StringComparison.Ordinal))
        {
            throw Refusals.SessionNotFound();
        }
    }
}
