using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NemoMcp.LocalBackend.Endpoints.Hosting;

/// <summary>Kestrel and routing, and nothing that reads files, environment or arguments.</summary>
internal static class WebServer
{
    /// <summary>Streams that are still open then are cut: their edits have ended before.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    // A thousand edits may begin in one moment. The system caps it by its own limit (4,096 on Linux).
    private const int WaitingConnections = 4096;

    public static WebApplication Build(Uri address, ILoggerFactory logs)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseSockets(sockets => sockets.Backlog = WaitingConnections).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Whoever reads a body counts it: JSON and uploads have limits of their own, and words for them.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(EndPointOf(address));
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerFactory>(new WarningsOnly(logs));
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopLimit);
        return builder.Build();
    }

    /// <summary>Starts listening; says which address is taken and what to do about it.</summary>
    public static async Task<Uri> StartAsync(WebApplication app, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException)
        {
            throw new IOException($"Cannot listen on {address.GetLeftPart(UriPartial.Authority)}: {ReasonOf(problem)} Stop the program that uses it, or choose another address (port 0 takes any free one).", problem);
        }

        var bound = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return Reachable(BindingAddress.Parse(bound).Port, address);
    }

    private static string ReasonOf(Exception problem) => (problem.InnerException ?? problem) switch
    {
        AddressInUseException => "the port is taken.",
        var other => other.Message.TrimEnd('.') + ".",
    };

    private static IPEndPoint EndPointOf(Uri address)
    {
        if (!string.Equals(address.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The embedded backend speaks http, not {address.Scheme}: {address}", nameof(address));
        }

        // Port 0 and the name localhost do not go together in Kestrel; the number is what the name means.
        return string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            ? new IPEndPoint(IPAddress.Loopback, address.Port)
            : new IPEndPoint(IPAddress.TryParse(address.DnsSafeHost, out var ip) ? ip : throw new ArgumentException($"The address has to be an IP address or localhost: {address}", nameof(address)), address.Port);
    }

    /// <summary>"Every address" is no place to send a request to; loopback is among them.</summary>
    private static Uri Reachable(int port, Uri address)
    {
        var host = address.Host is "0.0.0.0" ? "127.0.0.1" : address.Host is "[::]" ? "[::1]" : address.Host;
        return new UriBuilder(Uri.UriSchemeHttp, host, port).Uri;
    }
}
