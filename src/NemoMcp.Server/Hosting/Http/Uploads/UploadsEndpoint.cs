using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Core;
using NemoMcp.Core.Calls;
using NemoMcp.Core.Files;
using NemoMcp.Core.Guidance;
using NemoMcp.Core.Settings;
using NemoMcp.Core.Uploading;
using NemoMcp.Protocol;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http.Uploads;

/// <summary><c>PUT /uploads/{ticket}</c>: takes one file of a caller and sends it on to the session of its ticket.</summary>
internal sealed class UploadsEndpoint(ToolDesk desk, Tickets tickets)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (!HttpMethods.IsPut(http.Request.Method))
        {
            http.Response.Headers.Allow = "PUT, OPTIONS";
            await RefuseAsync(http, StatusCodes.Status405MethodNotAllowed, "Use PUT.");
            return;
        }

        var caller = Caller.Of(http.User);
        var ticket = tickets.Read(http.Request.Path.Value![Tickets.Path.Length..], caller);
        var services = desk.Of(caller).Services;
        if (ticket is null || !await services.GetRequiredService<IUsedTickets>().TryUseAsync(ticket.Id, http.RequestAborted))
        {
            // Somebody else's, an old one and one that never was are answered alike.
            await RefuseAsync(http, StatusCodes.Status404NotFound, "This ticket is not valid, or not any more. upload_media gives a new one.");
            return;
        }

        await TakeAsync(http, ticket, caller, services);
    }

    private static async Task TakeAsync(HttpContext http, Ticket ticket, Caller caller, IServiceProvider services)
    {
        var settings = services.GetRequiredService<NemoSettings>();
        if (http.Request.ContentLength > settings.MaxUploadBytes)
        {
            await TellAsync(http, new NemoException(NemoErrorCode.MediaTooLarge, ticket.FileName));
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // One more than is allowed, so that too long can be told from just long enough.
            limit.MaxRequestBodySize = settings.MaxUploadBytes + 1;
        }

        var path = await services.GetRequiredService<IncomingFiles>().KeepAsync(ticket, http.Request.Body, http.RequestAborted);
        if (path is null)
        {
            await TellAsync(http, new NemoException(NemoErrorCode.MediaTooLarge, ticket.FileName));
            return;
        }

        var call = new ToolCall { Caller = caller.Id, Progress = new McpProgress(null, null) };
        var request = new UploadRequest { SessionId = ticket.Session.Value, Brought = new BroughtFile(path, ticket.FileName) };
        try
        {
            // The bytes are here: that the caller hangs up now ends its waiting and no more.
            var outcome = await services.GetRequiredService<UploadFlow>().UploadAsync(request, call, CancellationToken.None);
            if (outcome.Status is not "running")
            {
                WholeFile.Forget(path);
            }

            http.Response.StatusCode = outcome.Status is "running" ? StatusCodes.Status202Accepted : StatusCodes.Status201Created;
            http.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(http.Response.Body, outcome, CoreJsonContext.Default.UploadOutcome, http.RequestAborted);
        }
        catch (NemoException problem)
        {
            WholeFile.Forget(path);
            await TellAsync(http, problem);
        }
    }

    private static Task TellAsync(HttpContext http, Exception problem)
    {
        var report = ErrorGuide.Describe(problem, Language.English);
        http.Response.StatusCode = report.Code switch
        {
            "media_too_large" => StatusCodes.Status413PayloadTooLarge,
            "unsupported_media" => StatusCodes.Status415UnsupportedMediaType,
            "session_not_found" => StatusCodes.Status404NotFound,
            "internal_error" => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status502BadGateway,
        };
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(JsonSerializer.Serialize(report, CoreJsonContext.Default.ErrorReport), http.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext http, int status, string words) => new Refusal(status, Refusal.Refused, words).WriteAsync(http.Response, null, http.RequestAborted);
}
