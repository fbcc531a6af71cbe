using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace NemoMcp.LocalBackend.Tests.Endpoints.Driving;

/// <summary>A web server somewhere else, that URL uploads may be pointed at.</summary>
internal sealed class OtherServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> paths;

    private OtherServer(WebApplication app, ConcurrentQueue<string> paths)
    {
        this.app = app;
        this.paths = paths;
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    public IEnumerable<string> Paths => paths;

    public static async Task<OtherServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var seen = new ConcurrentQueue<string>();
        server.Run(context =>
        {
            seen.Enqueue(context.Request.Path);
            return answer(context);
        });
        await server.StartAsync();
        return new OtherServer(server, seen);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
