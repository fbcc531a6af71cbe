using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NemoMcp.LocalBackend.Endpoints.Replies;
using NemoMcp.Media;

namespace NemoMcp.LocalBackend.Endpoints.Hosting;

/// <summary>The one place where a failure becomes a reply.</summary>
internal sealed partial class Refusing(ILogger<Refusing> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has left; nobody reads a reply.
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await Reply.RefuseAsync(context, RefusalOf(context, problem));
        }
    }

    private RefusedException RefusalOf(HttpContext context, Exception problem)
    {
        switch (problem)
        {
            case RefusedException refused:
                return refused;
            case BadHttpRequestException bad:
                return new RefusedException(bad.StatusCode, bad.StatusCode, "The request is broken.");
            case FFmpegMissingException missing:
                return Refusals.FfmpegMissing(missing.Message);
            default:
                Log.RequestFailed(logger, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "nowhere", problem);
                return new RefusedException(StatusCodes.Status500InternalServerError, StatusCodes.Status500InternalServerError, "The backend failed. Its log tells why.");
        }
    }

    private static partial class Log
    {
        // The route, not the path: paths of films hold secrets.
        [LoggerMessage(3201, LogLevel.Error, "{Method} {Route} failed.")]
        public static partial void RequestFailed(ILogger logger, string method, string route, Exception problem);
    }
}
