using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NemoMcp.Testing.Backend;

/// <summary>
/// A real server on loopback that is told what to answer, records every request, and fails the test on any call that it
/// was not told about: at <see cref="Verify"/>, or when it is disposed.
/// </summary>
public sealed class ScriptedBackend : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly RequestLog log = new();
    private readonly ConcurrentQueue<ScriptedRoute> routes = new();
    private readonly ConcurrentQueue<string> complaints = new();

    private ScriptedBackend(WebApplication server) => this.server = server;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => new(server.Urls.First());

    public IReadOnlyList<RecordedRequest> Requests => log.All;

    public static async Task<ScriptedBackend> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinRequestBodyDataRate = null;
            options.Limits.MinResponseDataRate = null;
        });
        var backend = new ScriptedBackend(builder.Build());
        backend.server.Run(backend.AnswerAsync);
        await backend.server.StartAsync();
        return backend;
    }

    /// <summary>What to answer to calls of this path; <c>*</c> stands for any one segment. The same route may be named again to add replies.</summary>
    public ScriptedRoute On(HttpMethod method, string path)
    {
        var route = new ScriptedRoute(method.Method, path);
        routes.Enqueue(route);
        return route;
    }

    public ScriptedRoute OnGet(string path) => On(HttpMethod.Get, path);

    public ScriptedRoute OnPost(string path) => On(HttpMethod.Post, path);

    /// <summary>Waits until a path was called for the <paramref name="count"/>th time.</summary>
    public Task<RecordedRequest> WaitForAsync(string path, int count = 1) =>
        log.WaitAsync(request => string.Equals(request.Path, path, StringComparison.Ordinal), count, TestLimits.Token());

    /// <summary>The requests to one path.</summary>
    public IReadOnlyList<RecordedRequest> RequestsTo(string path) => [.. log.All.Where(request => string.Equals(request.Path, path, StringComparison.Ordinal))];

    /// <summary>Throws when there was a call that nobody told about.</summary>
    public void Verify()
    {
        if (!complaints.IsEmpty)
        {
            var told = string.Join("; ", complaints);
            complaints.Clear();
            throw new ScriptedBackendException($"The backend was not told about: {told}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await server.StopAsync(atOnce.Token);
        await server.DisposeAsync();
        Verify();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var candidates = routes.Where(route => route.Matches(context.Request.Method, context.Request.Path.Value!)).ToList();
        var request = await RequestReading.ReadAsync(context, candidates.TrueForAll(route => route.KeepsBody));
        log.Add(request);
        var reply = ChooseReply(candidates)?.Invoke(request);
        if (reply is null)
        {
            complaints.Enqueue(request.ToString());
            reply = ScriptedReply.Text($"Nobody told the backend about {request}.", StatusCodes.Status501NotImplemented);
        }

        await ReplyWriting.WriteAsync(context, reply);
    }

    // A reply that is given once wins over a standing one, and a later standing one over an earlier: a test refines its fixture.
    private static Func<RecordedRequest, ScriptedReply>? ChooseReply(List<ScriptedRoute> candidates) =>
        candidates.Select(route => route.TakeOnce()).FirstOrDefault(found => found is not null)
        ?? candidates.Select(route => route.Standing()).LastOrDefault(found => found is not null);
}
