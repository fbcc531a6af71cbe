using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using NemoMcp.Core.Settings;
using NemoMcp.Server.Hosting.Http.Films;
using NemoMcp.Server.Hosting.Http.Keys;
using NemoMcp.Server.Hosting.Http.Sealing;
using NemoMcp.Server.Hosting.Http.Uploads;
using NemoMcp.Server.Telemetry.Prometheus;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>Which path is answered by whom, and which of them need a key.</summary>
internal sealed partial class HttpRoutes : IAsyncDisposable
{
    private const string BackendTokenHeader = "X-Nemo-Token";
    private const int MaxTokenLength = 8192;

    private readonly ToolDesk _desk;
    private readonly McpEndpoint _endpoint;
    private readonly Probes _probes;
    private readonly MetricsPage _metrics;
    private readonly RateGate _rates;
    private readonly KeyGate _gate;
    private readonly IKeyCheck? _keys;
    private readonly ProtectedResource? _resource;
    private readonly FilmsEndpoint _films;
    private readonly UploadsEndpoint _uploads;
    private readonly bool _isPublicHttps;
    private readonly ILogger<HttpRoutes> _log;

    public HttpRoutes(ToolDesk desk, HttpDoors doors, McpEndpoint endpoint, MetricsPage metrics, TimeProvider clock)
    {
        (_desk, _endpoint, _probes, _metrics, _log) = (desk, endpoint, new Probes(desk), metrics, desk.Logger<HttpRoutes>());
        var settings = doors.Settings;
        _isPublicHttps = settings.PublicUrl?.Scheme == Uri.UriSchemeHttps;
        _rates = new RateGate(settings.RequestsPerSecond);
        _resource = settings is { Auth: HttpAuth.Introspection, Issuer: { } issuer } ? new ProtectedResource(issuer, doors.Address) : null;
        _keys = settings.Auth switch
        {
            HttpAuth.Tokens => new TokensFile(settings.TokensFile!, desk.Logger<TokensFile>()),
            HttpAuth.Introspection => new Introspection(settings, () => _resource!.Identifier(null), clock, desk.Logger<Introspection>()),
            _ => null,
        };
        _gate = new KeyGate(_keys, new Challenge(_resource), _rates);
        _films = new FilmsEndpoint(desk, doors.Films, _gate);
        _uploads = new UploadsEndpoint(desk, doors.Tickets);
    }

    /// <summary>Before everything else: a refusal is looked at by browsers too.</summary>
    public Task SecureAsync(HttpContext http, RequestDelegate next)
    {
        Secure(http.Response.Headers);
        return next(http);
    }

    public async Task HandleAsync(HttpContext http)
    {
        Measure(http);
        try
        {
            await RouteAsync(http);
        }
        catch (Exception broken) when (broken is not BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            // Without what comes behind: tickets and links stand there.
            Log.Broke(_log, http.Request.Method, http.Request.Path.Value!.Split('/')[1], broken);
            if (http.Response.HasStarted)
            {
                throw;
            }

            await new Refusal(StatusCodes.Status500InternalServerError, (int)McpErrorCode.InternalError, "Something went wrong inside this program; its log tells more. Try again.")
                .WriteAsync(http.Response, null, http.RequestAborted);
        }
    }

    public async ValueTask DisposeAsync()
    {
        (_keys as IDisposable)?.Dispose();
        _metrics.Dispose();
        await _endpoint.DisposeAsync();
        await _rates.DisposeAsync();
    }

    private Task RouteAsync(HttpContext http) =>
        http.Request.Path.Value switch
        {
            PublicAddress.McpPath => WithKeyAsync(http, _endpoint.HandleAsync),
            "/healthz" => Probes.LiveAsync(http),
            "/readyz" => _probes.ReadyAsync(http),
            MetricsPage.Path => MetricsPage.IsForThisMachine(http) ? _metrics.WriteAsync(http) : WithKeyAsync(http, _metrics.WriteAsync),
            ProtectedResource.Path or ProtectedResource.PathOfMcp when _resource is not null => _resource.WriteAsync(http),
            { } path when path.StartsWith(FilmLinks.Path, StringComparison.Ordinal) => _films.HandleAsync(http),
            { } path when path.StartsWith(Tickets.Path, StringComparison.Ordinal) => WithKeyAsync(http, _uploads.HandleAsync),
            _ => NothingHereAsync(http),
        };

    private async Task WithKeyAsync(HttpContext http, Func<HttpContext, Task> handle)
    {
        if (await _gate.LetInAsync(http) && await TakeBackendTokenAsync(http))
        {
            await handle(http);
        }
    }

    /// <summary>A backend token that the caller brings is its own from then on; an empty one takes it back.</summary>
    private async Task<bool> TakeBackendTokenAsync(HttpContext http)
    {
        if (!http.Request.Headers.TryGetValue(BackendTokenHeader, out var brought))
        {
            return true;
        }

        if (brought.Count != 1 || brought[0] is not { Length: <= MaxTokenLength } token || !token.All(letter => letter is > ' ' and <= '~'))
        {
            await new Refusal(StatusCodes.Status400BadRequest, Refusal.Refused, $"{BackendTokenHeader} must be one token without spaces.").WriteAsync(http.Response, null, http.RequestAborted);
            return false;
        }

        await _desk.Of(http.User).Services.GetRequiredService<BroughtToken>().BringAsync(token, http.RequestAborted);
        return true;
    }

    /// <summary>Names the route where somebody measures; a path that a stranger made up is none.</summary>
    private static void Measure(HttpContext http)
    {
        if (http.Features.Get<IHttpMetricsTagsFeature>() is { } measured && RouteOf(http.Request.Path.Value!) is { } route)
        {
            measured.Tags.Add(new("http.route", route));
        }
    }

    private static string? RouteOf(string path) => path switch
    {
        PublicAddress.McpPath or "/healthz" or "/readyz" or MetricsPage.Path or ProtectedResource.Path or ProtectedResource.PathOfMcp => path,
        _ when path.StartsWith(FilmLinks.Path, StringComparison.Ordinal) => FilmLinks.Path + "{job_id}",
        _ when path.StartsWith(Tickets.Path, StringComparison.Ordinal) => Tickets.Path + "{ticket}",
        _ => null,
    };

    private void Secure(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        if (_isPublicHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    private static Task NothingHereAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync("Nothing is here; the MCP endpoint is /mcp.\n", http.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(1321, LogLevel.Error, "{Method} /{Route} failed by a fault of this program.")]
        public static partial void Broke(ILogger logger, string method, string route, Exception problem);
    }
}
