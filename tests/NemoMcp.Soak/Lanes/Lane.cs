using Microsoft.Extensions.Logging.Abstractions;
using NemoMcp.Core.Settings;
using NemoMcp.LocalBackend;
using NemoMcp.Server.Commands.Work;
using NemoMcp.Testing.Faults;
using NemoMcp.Testing.Time;

namespace NemoMcp.Soak.Lanes;

/// <summary>One backend, the bad network in front of it, and the product's server behind that, for one journey at a time.</summary>
internal sealed class Lane : IAsyncDisposable
{
    // An account, a journal and their files live for so many journeys; then a person starts on a new machine.
    private const int JourneysPerState = 10;

    private readonly string folder;
    private readonly FastTime clock;
    private readonly LocalBackendHost backend;
    private int states;
    private int journeys;
    private InProcessServer? server;

    private Lane(string folder, string clip, FastTime clock, LocalBackendHost backend)
    {
        (this.folder, this.clock, this.backend, ClipPath) = (folder, clock, backend, clip);
        Proxy = new FaultProxy(backend.Address);
    }

    public string ClipPath { get; }

    public FaultProxy Proxy { get; }

    public string BackendFolder => Path.Combine(folder, "backend");

    public InProcessServer Server => server ?? throw new InvalidOperationException("The lane has not begun a journey yet.");

    public static async Task<Lane> OpenAsync(string folder, string clip, FastTime clock, int seed, CancellationToken cancellationToken)
    {
        var options = new LocalBackendOptions { Folder = Path.Combine(folder, "backend"), Seed = seed };
        return new Lane(folder, clip, clock, await LocalBackendHost.StartAsync(options, NullLoggerFactory.Instance, clock, cancellationToken));
    }

    /// <summary>A folder of a journey's own for its films.</summary>
    public string OutputOf(int journey) => Path.Combine(folder, "films", $"journey-{journey}");

    /// <summary>The server for the next journey.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (server is null || journeys++ % JourneysPerState is 0)
        {
            states++;
            await RestartAsync(cancellationToken);
        }
    }

    /// <summary>Ends the server as it stands and starts another on the same state folder.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref server, null) is { } old)
        {
            await old.DisposeAsync();
        }

        server = await StartServerAsync(cancellationToken);
    }

    /// <summary>One more server on the same state folder, as a second host would start it.</summary>
    public Task<InProcessServer> StartServerAsync(CancellationToken cancellationToken) => InProcessServer.StartAsync(Settings(), clock, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        await Proxy.DisposeAsync();
        await backend.DisposeAsync();
    }

    // Times are the clock's, which runs ten times as fast as the wall's.
    private NemoSettings Settings() => new()
    {
        ApiUrl = Proxy.Address,
        ClientId = "soak",
        ClientIdFile = Path.Combine(folder, "client_id"),
        StateFolder = Path.Combine(folder, $"state-{states}"),
        OutputFolder = Path.Combine(folder, "films"),
        MediaRoots = [folder, Path.GetDirectoryName(ClipPath)!],
        HomeFolder = folder,
        LogLevel = "Warning",
        Wait = TimeSpan.FromSeconds(20),
        Heartbeat = TimeSpan.FromSeconds(2),
        Poll = TimeSpan.FromSeconds(1),
        RecoveryDelays = [.. new[] { 1.0, 2, 4, 4, 4 }.Select(TimeSpan.FromSeconds)],
        StreamIdle = TimeSpan.FromSeconds(12),
        StreamLimit = TimeSpan.FromSeconds(30),
        Retry = TimeSpan.FromSeconds(1),
    };
}
