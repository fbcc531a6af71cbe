using Microsoft.Extensions.Logging;
using NemoMcp.Client.Attribution;
using NemoMcp.Client.Auth;
using NemoMcp.Client.Chat;
using NemoMcp.Client.Connections;
using NemoMcp.Client.Credits;
using NemoMcp.Client.Errors;
using NemoMcp.Client.Renders;
using NemoMcp.Client.Resilience;
using NemoMcp.Client.Sessions;
using NemoMcp.Client.State;
using NemoMcp.Client.Uploads;

namespace NemoMcp.Client;

/// <summary>Owns the connections and makes a <see cref="NemoClient"/> for each call.</summary>
public sealed class NemoClientFactory(NemoClientOptions options, ILoggerFactory logs, TimeProvider clock) : IDisposable
{
    private readonly NemoConnections connections = new(options);
    private readonly NemoPipelines pipelines = new(options, clock);
    private readonly BackendReplyReader replies = new(options.MaxReplyBytes, clock);
    private readonly ILogger logger = logs.CreateLogger("NemoMcp.Client");

    /// <summary>A client whose requests go to <paramref name="baseAddress"/> and carry what <paramref name="call"/> says.</summary>
    public NemoClient Create(Uri baseAddress, NemoCall call)
    {
        var address = new BackendAddress(baseAddress);
        var channel = new BackendChannel(address, Doors(call, address), pipelines, replies, logger);
        return new NemoClient
        {
            Auth = new AuthClient(channel),
            Sessions = new SessionsClient(channel),
            Chat = new ChatClient(channel, options, clock),
            Uploads = new UploadsClient(channel),
            State = new StateClient(channel),
            Credits = new CreditsClient(channel),
            Renders = new RendersClient(channel, new FilmOpener(channel, pipelines, options, clock)),
        };
    }

    public void Dispose() => connections.Dispose();

    private BackendDoors Doors(NemoCall call, BackendAddress address) => new()
    {
        Reads = Door(new AttributionHandler(call, address, connections.Reads)),
        Writes = Door(new AttributionHandler(call, address, connections.Writes)),
        Downloads = Door(new AttributionHandler(call, address, connections.Downloads)),
        Strangers = Door(connections.Downloads),
    };

    // The pipelines hold the limits; a second clock inside HttpClient would blur who stopped a call.
    private static HttpClient Door(HttpMessageHandler handler) => new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
