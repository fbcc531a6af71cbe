using Microsoft.Extensions.Logging;

namespace NemoMcp.LocalBackend;

/// <summary>The embedded backend, listening.</summary>
public sealed class LocalBackendHost : IAsyncDisposable
{
    private LocalBackendHost(Uri address) => Address = address;

    /// <summary>The base address, with the port that it got.</summary>
    public Uri Address { get; }

    /// <summary>Starts listening. Throws <see cref="IOException"/> naming the address when the port is taken.</summary>
    public static Task<LocalBackendHost> StartAsync(LocalBackendOptions options, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Ends when the host has stopped.</summary>
    public Task WaitForStopAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
