using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using NemoMcp.LocalBackend.Endpoints.Faults;
using NemoMcp.LocalBackend.Endpoints.Hosting;

namespace NemoMcp.LocalBackend;

/// <summary>The embedded backend, listening.</summary>
public sealed class LocalBackendHost : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly BackendParts backend;
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool disposed;

    private LocalBackendHost(Uri address, WebApplication server, BackendParts backend)
    {
        Address = address;
        this.server = server;
        this.backend = backend;
        server.Lifetime.ApplicationStopped.Register(stopped.SetResult);
    }

    /// <summary>The base address, with the port that it got.</summary>
    public Uri Address { get; }

    /// <summary>Starts listening. Throws <see cref="IOException"/> naming the address when the port is taken.</summary>
    public static async Task<LocalBackendHost> StartAsync(LocalBackendOptions options, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellationToken)
    {
        var parts = new BackendParts(options, logs, clock);
        var app = WebServer.Build(options.Address, logs);
        try
        {
            // The order matters: whatever is refused further in, also by the guard, is worded by the first.
            app.Use(new Refusing(logs.CreateLogger<Refusing>()).InvokeAsync);
            app.Use(new HostGuard(options.Address).InvokeAsync);
            app.Use(new ChaosGate(options.ChaosSeed is { } seed ? new ChaosProfile(seed) : null, clock).InvokeAsync);
            parts.Map(app);
            return new LocalBackendHost(await WebServer.StartAsync(app, options.Address, cancellationToken), app, parts);
        }
        catch
        {
            await app.DisposeAsync();
            parts.Dispose();
            throw;
        }
    }

    /// <summary>Ends when the host has stopped. The token ends the waiting, not the host.</summary>
    public Task WaitForStopAsync(CancellationToken cancellationToken) => stopped.Task.WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
        {
            return;
        }

        // Edits first: their streams then end by themselves and the server has nothing to cut.
        await backend.StopAsync();
        await server.StopAsync();
        await server.DisposeAsync();
        backend.Dispose();
    }
}
