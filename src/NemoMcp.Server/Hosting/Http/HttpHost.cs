using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NemoMcp.Server.Telemetry.Prometheus;
using NemoMcp.Server.Tools;

namespace NemoMcp.Server.Hosting.Http;

/// <summary>The server over Streamable HTTP: <c>/mcp</c> in both protocol eras, and what callers need beside it.</summary>
internal sealed class HttpHost : IAsyncDisposable
{
    // Kestrel's own default: a line of a telephone modem was ten times as fast.
    private const double SlowestBytesPerSecond = 240;

    // A thousand callers may come back in one moment. The system caps it by its own limit (4,096 on Linux).
    private const int WaitingConnections = 4096;

    private readonly WebApplication _web;
    private readonly LegacySessions _sessions;
    private readonly IOffer _offer;
    private readonly HttpRoutes _routes;
    private readonly ToolDesk _desk;
    private readonly CancellationTokenSource _stopping;

    private HttpHost(WebApplication web, LegacySessions sessions, IOffer offer, HttpRoutes routes, ToolDesk desk, CancellationTokenSource stopping) =>
        (_web, _sessions, _offer, _routes, _desk, _stopping) = (web, sessions, offer, routes, desk, stopping);

    /// <summary>The address with the port that it got.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Whose measurements are this host's.</summary>
    public object? MeterScope => _web.Services.GetService<IMeterFactory>();

    /// <summary>Starts listening. Throws <see cref="IOException"/> when the port is taken.</summary>
    public static Task<HttpHost> StartAsync(ToolDesk desk, HttpDoors doors, HttpHostOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        desk.WatchSkills();
        desk.BeginSharing();
        return StartAsync(desk, McpServerParts.Create(desk), doors, options, clock, cancellationToken);
    }

    /// <summary>The same with something else on offer, which is disposed with the host.</summary>
    public static async Task<HttpHost> StartAsync(
        ToolDesk desk, IOffer offer, HttpDoors doors, HttpHostOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var web = Build(options);
        var stopping = new CancellationTokenSource();
        var sessions = new LegacySessions(offer.ToOptions, options, clock);
        var draining = web.Lifetime.ApplicationStopping;
        var endpoint = new McpEndpoint(() => Subscriptions.AddTo(offer.ToOptions(), draining), sessions, options, clock, draining, stopping.Token);
        var routes = new HttpRoutes(desk, doors, endpoint, new MetricsPage(web.Services.GetService<IMeterFactory>()), clock);

        web.Use(routes.SecureAsync);
        web.Use(new HostGuard(options).InvokeAsync);
        web.Run(routes.HandleAsync);
        var host = new HttpHost(web, sessions, offer, routes, desk, stopping);
        try
        {
            await web.StartAsync(cancellationToken);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        var bound = web.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        host.Address = new UriBuilder(options.Address) { Port = BindingAddress.Parse(bound).Port }.Uri;
        doors.Address.Listen(host.Address);
        await desk.ResumeAsync(cancellationToken);
        return host;
    }

    /// <summary>
    /// Whoever waits for a job is told how it stands, streams without an end are ended, other calls may end within the drain time.
    /// Jobs are in the journal.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        _desk.EndWaits();
        await _web.StopAsync(CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stopping.CancelAsync();
        await _sessions.DisposeAsync();
        await _web.DisposeAsync();
        await _routes.DisposeAsync();
        _offer.Dispose();
        _stopping.Dispose();
    }

    private static WebApplication Build(HttpHostOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseSockets(sockets =>
        {
            sockets.Backlog = WaitingConnections;

            // Nothing here blocks the thread that a request arrives on; each turn to another one costs more than most calls do.
            sockets.UnsafePreferInlineScheduling = true;
        }).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxMessageBytes;
            kestrel.Limits.RequestHeadersTimeout = options.BodyGrace;
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(SlowestBytesPerSecond, options.BodyGrace);
            Listen(kestrel, options.Address);
        });
        builder.Services.AddSingleton<IHostLifetime, OurLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Drain);
        return builder.Build();
    }

    private static void Listen(KestrelServerOptions kestrel, Uri address)
    {
        if (address.Host is not "localhost")
        {
            kestrel.Listen(IPAddress.Parse(address.DnsSafeHost), address.Port);
        }
        else if (address.Port is 0)
        {
            // Two addresses would get two ports.
            kestrel.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            // Both: which of them the name leads to is each client's own choice.
            kestrel.ListenLocalhost(address.Port);
        }
    }

    /// <summary>The command decides when to stop, not the console.</summary>
    private sealed class OurLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
