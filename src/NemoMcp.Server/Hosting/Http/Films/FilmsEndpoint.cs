using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using NemoMcp.Core.Backends;
using NemoMcp.Core.Exporting;
using NemoMcp.Core.Jobs.Keeping;
using NemoMcp.Core.Jobs.Running;
using NemoMcp.Protocol.Ids;
using NemoMcp.Server.Answers;
using NemoMcp.Server.Hosting.Http.Keys;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http.Films;

/// <summary><c>GET /files/{job_id}</c>: a finished film, whole or in parts, with the caller's key or by a signed link.</summary>
internal sealed class FilmsEndpoint(ToolDesk desk, FilmLinks links, KeyGate gate)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await SayAsync(http, StatusCodes.Status405MethodNotAllowed, "Use GET.");
            return;
        }

        var job = JobId.TryParse(http.Request.Path.Value![FilmLinks.Path.Length..]);
        if (http.Request.Query.ContainsKey("signature"))
        {
            await ByLinkAsync(http, job);
        }
        else if (await gate.LetInAsync(http))
        {
            await SendAsync(http, job, Caller.Of(http.User));
        }
    }

    private async Task ByLinkAsync(HttpContext http, JobId? job)
    {
        var asked = http.Request.Query;
        if (job is { } id && links.CallerOf(id, asked["caller"].ToString(), asked["expires"].ToString(), asked["signature"].ToString()) is { } caller)
        {
            await SendAsync(http, id, caller);
        }
        else
        {
            await SayAsync(http, StatusCodes.Status403Forbidden, "This link is not valid any more. get_job gives a new one.");
        }
    }

    // A foreign job and no job are answered alike.
    private async Task SendAsync(HttpContext http, JobId? job, Caller caller)
    {
        if (job is { } id && await FindAsync(id, caller, http.RequestAborted) is { Outcome: ExportOutcome { File: { Path: { } path } film } } && File.Exists(path))
        {
            var headers = http.Response.Headers;
            headers.CacheControl = "private, no-store";
            headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            await TypedResults.PhysicalFile(path, ExportAnswer.TypeOf(film.Name), film.Name, entityTag: new EntityTagHeaderValue($"\"{film.Sha256}\""), enableRangeProcessing: true)
                .ExecuteAsync(http);
        }
        else
        {
            await SayAsync(http, StatusCodes.Status404NotFound, "There is no film of this job, or it is not kept here any more.");
        }
    }

    private async Task<Job?> FindAsync(JobId id, Caller caller, CancellationToken cancellationToken)
    {
        var services = desk.Of(caller).Services;
        var scope = await services.GetRequiredService<BackendDoor>().ScopeAsync(cancellationToken);
        return await services.GetRequiredService<JobDesk>().FindAsync(scope, id, cancellationToken);
    }

    private static Task SayAsync(HttpContext http, int status, string words)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(words + "\n", http.RequestAborted);
    }
}
