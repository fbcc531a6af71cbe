using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NemoMcp.Server.Telemetry;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>One path for both protocol eras: decides which a request belongs to, and what it must bring.</summary>
internal sealed class McpEndpoint : IAsyncDisposable
{
    private const string Allowed = "POST, GET, DELETE, OPTIONS";

    // As the clients' libraries write it: nothing to take apart.
    private const string UsualAccept = "application/json, text/event-stream";

    private readonly HttpHostOptions _options;
    private readonly ModernRules _rules;
    private readonly ModernServers _servers;
    private readonly ModernCall _modernCall;
    private readonly LegacyCall _legacyCall;

    public McpEndpoint(Func<McpServerOptions> modern, LegacySessions sessions, HttpHostOptions options, TimeProvider clock, CancellationToken draining, CancellationToken stopping)
    {
        _options = options;
        _rules = new ModernRules(modern());
        _servers = new ModernServers(modern);
        _modernCall = new ModernCall(_servers, options, clock, stopping);
        _legacyCall = new LegacyCall(sessions, options, clock, draining, stopping);
    }

    public Task HandleAsync(HttpContext http) => http.Request.Method switch
    {
        "POST" => PostAsync(http),
        "GET" or "DELETE" when ProtocolVersions.IsModern(VersionOf(http)) => NoSuchVerbAsync(http, "POST, OPTIONS"),
        "GET" => _legacyCall.ListenAsync(http),
        "DELETE" => _legacyCall.CloseAsync(http),
        _ => NoSuchVerbAsync(http, Allowed),
    };

    public ValueTask DisposeAsync() => _servers.DisposeAsync();

    private async Task PostAsync(HttpContext http)
    {
        if (!AcceptsBoth(http.Request))
        {
            await RefuseAsync(http, new Refusal(StatusCodes.Status406NotAcceptable, Refusal.Refused, "Accept must list application/json and text/event-stream."), null);
            return;
        }

        var (message, refusal, id) = await IncomingMessage.ReadAsync(http.Request, _options.MaxMessageBytes, http.RequestAborted);
        if (message is null)
        {
            await RefuseAsync(http, refusal!, id);
            return;
        }

        TraceParent.Carry(http.Request.Headers, message.Message);
        var version = VersionOf(http);
        if (version is not null && !ProtocolVersions.IsKnown(version))
        {
            await RefuseAsync(http, Refusal.UnsupportedVersion(ForeignVersion(version)), id);
        }
        else if (ProtocolVersions.IsModern(version))
        {
            await PostModernAsync(http, message, version!);
        }
        else if (message.MetaVersion is { } said)
        {
            await RefuseAsync(http, SaysAnother(said, version), id);
        }
        else
        {
            await _legacyCall.PostAsync(http, message);
        }
    }

    private async Task PostModernAsync(HttpContext http, IncomingMessage message, string version)
    {
        if (_rules.Check(message, http.Request.Headers) is { } refusal)
        {
            await RefuseAsync(http, refusal, message.Id);
            return;
        }

        message.Message.Context = new JsonRpcMessageContext { ProtocolVersion = version, User = http.User };
        await _modernCall.RunAsync(http, message);
    }

    private static Refusal SaysAnother(string said, string? header) =>
        !ProtocolVersions.IsKnown(said) ? Refusal.UnsupportedVersion(ForeignVersion(said))
        : Refusal.Mismatch($"The message says protocol version \"{said}\", the header {McpHeaders.ProtocolVersion} {(header is null ? "is missing" : $"says \"{header}\"")}.");

    private static string? VersionOf(HttpContext http) =>
        http.Request.Headers.TryGetValue(McpHeaders.ProtocolVersion, out var version) && version.ToString() is { Length: > 0 } text ? text : null;

    private static string ForeignVersion(string version) => NemoMcp.Protocol.ForeignText.Clean(version, 40);

    private static bool AcceptsBoth(HttpRequest request) =>
        request.Headers.Accept is [UsualAccept] || (Accepts(request, "application/json") && Accepts(request, "text/event-stream"));

    private static bool Accepts(HttpRequest request, string type) =>
        request.GetTypedHeaders().Accept is { } accepted
        && accepted.Any(range => range.MatchesAllTypes || range.MatchesMediaType(type));

    private static Task NoSuchVerbAsync(HttpContext http, string allowed)
    {
        http.Response.Headers.Allow = allowed;
        return RefuseAsync(http, new Refusal(StatusCodes.Status405MethodNotAllowed, Refusal.Refused, $"Use {allowed}."), null);
    }

    private static Task RefuseAsync(HttpContext http, Refusal refusal, JsonNode? id) => refusal.WriteAsync(http.Response, id, http.RequestAborted);
}
