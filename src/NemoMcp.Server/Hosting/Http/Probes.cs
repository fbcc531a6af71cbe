using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NemoMcp.Core.Backends;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>One word for whoever watches the process: is it alive, and has it a backend.</summary>
internal sealed class Probes(ToolDesk desk)
{
    public static Task LiveAsync(HttpContext http) => SayAsync(http, StatusCodes.Status200OK, "live");

    /// <summary>Ready means that settings are sound, the store answers and the backend has an address; an embedded one is started by this.</summary>
    public async Task ReadyAsync(HttpContext http)
    {
        try
        {
            await desk.Of(Caller.Own).Services.GetRequiredService<IBackendAddress>().GetAsync(http.RequestAborted);
            await desk.CheckStoreAsync(http.RequestAborted);
            await SayAsync(http, StatusCodes.Status200OK, "ready");
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await SayAsync(http, StatusCodes.Status503ServiceUnavailable, "unready");
        }
    }

    private static Task SayAsync(HttpContext http, int status, string word)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain";
        return http.Response.WriteAsync(word, http.RequestAborted);
    }
}
